import { Trans } from '@lingui/react/macro'
import { LifeBuoy } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand } from '../state/commands.ts'
import { Button } from './Button.tsx'
import { Seam } from './Seam.tsx'

/** The page before the journal is open: one column, and the way to Safety always in the same corner. */
export function Threshold({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex h-full flex-col overflow-y-auto">
      <main className="mx-auto flex w-full max-w-page flex-1 flex-col px-8 pt-[max(2rem,10vh)] pb-8">
        <Seam />
        <div className="mt-8">{children}</div>
      </main>
      <footer className="flex justify-end px-6 pb-5">
        <Button kind="quiet" icon={LifeBuoy} onClick={() => runCommand('show-safety')}>
          <Trans>Safety</Trans>
        </Button>
      </footer>
    </div>
  )
}
