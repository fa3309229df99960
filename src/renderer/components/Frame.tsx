import { Trans } from '@lingui/react/macro'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useFocusMode } from '../state/focus-mode.ts'
import { useLockFailure } from '../state/lock.ts'
import { usePlace } from '../state/place.ts'
import { DamageNotice } from './DamageNotice.tsx'
import { FailureNotice } from './FailureNotice.tsx'
import { Rail } from './Rail.tsx'

/** The rail and, beside it, the place one is in. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const [place] = usePlace()
  const focusMode = useFocusMode((mode) => mode.on)
  // An exercise has the window to itself.
  const alone = focusMode || place.startsWith('/exercises/do/')
  const lockFailure = useLockFailure((lock) => lock.failure)
  const page = useRef<HTMLElement>(null)
  const [, name] = place.split('/')
  // The parts of Security, Exercises and Share are pages of their own; those of the others are parts of one page.
  const shown = name === 'security' || name === 'exercises' || name === 'share' ? place : name
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top, not where the last one was left
  useLayoutEffect(() => {
    if (page.current) page.current.scrollTop = 0
  }, [shown])
  return (
    <div className="flex h-full">
      {/* A button, not a link: the address of the window never changes. */}
      <button
        type="button"
        onClick={() => document.getElementById('place')?.focus()}
        className="sr-only rounded-control bg-accent text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-40 focus:px-4 focus:py-2"
      >
        <Trans>Skip to the page</Trans>
      </button>
      {!alone && <Rail />}
      {/* What gets the focus must not lie under a foot that stays in sight. */}
      {/* What is only for screen readers lies where it is read: without a place of its own it would lengthen the window. */}
      <main
        ref={page}
        id="place"
        tabIndex={-1}
        className="relative flex min-w-0 flex-1 flex-col overflow-y-auto has-data-foot:scroll-pb-24"
      >
        <DamageNotice />
        {lockFailure !== null && (
          <div className="p-4">
            <FailureNotice failure={lockFailure} safe={<Trans>The journal is still open.</Trans>} />
          </div>
        )}
        {/* A page as high as the window keeps its foot in sight under a notice; a longer one scrolls with it. */}
        <div className="min-h-0 flex-1">{children}</div>
      </main>
    </div>
  )
}
