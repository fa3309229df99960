import { Trans } from '@lingui/react/macro'
import { LifeBuoy } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand } from '../state/commands.ts'
import { Button } from './Button.tsx'
import { Seam } from './Seam.tsx'

/** The page before the journal is open: one column, and the way to Safety always in the same corner. */
export function Threshold({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex h-full flex-col">
      <main className="relative min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto w-full max-w-page px-8 pt-[max(1.5rem,9vh)] pb-6 short:pt-5 short:pb-4">
          <div className="mb-8 short:hidden">
            <Seam />
          </div>
          {children}
        </div>
      </main>
      <footer className="flex justify-end border-line px-6 py-3 short:border-t">
        <Button kind="quiet" icon={LifeBuoy} onClick={() => runCommand('show-safety')}>
          <Trans>Safety</Trans>
        </Button>
      </footer>
    </div>
  )
}
