import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Rail } from './Rail.tsx'

/** The rail and, beside it, the place one is in. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex h-full">
      {/* A button, not a link: the address of the window never changes. */}
      <button
        type="button"
        onClick={() => document.getElementById('place')?.focus()}
        className="sr-only rounded-control bg-accent text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-40 focus:px-4 focus:py-2"
      >
        <Trans>Skip to the page</Trans>
      </button>
      <Rail />
      <main id="place" tabIndex={-1} className="min-w-0 flex-1 overflow-y-auto">
        {children}
      </main>
    </div>
  )
}
