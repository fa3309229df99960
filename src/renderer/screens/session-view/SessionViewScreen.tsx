import { Trans, useLingui } from '@lingui/react/macro'
import { LifeBuoy, Lock } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ShareDocument } from '#shared/share.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { lockNow, useLockFailure } from '../../state/lock.ts'
import { goTo } from '../../state/place.ts'
import { DocumentPreview } from '../share/DocumentPreview.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { leaveSessionView } from './session-view.ts'

interface SessionViewScreenProps {
  readonly document: ShareDocument
  readonly guarded: boolean
}

/** Only what was chosen, in the whole window, for two people who look at one screen. */
export function SessionViewScreen({ document, guarded }: SessionViewScreenProps) {
  const { t } = useLingui()
  const [leaving, setLeaving] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const lockFailure = useLockFailure((last) => last.failure)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  async function leave() {
    setFailure(null)
    if (guarded) return setLeaving(true)
    try {
      await leaveSessionView(null)
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  return (
    <main className="flex h-full flex-col">
      <header className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-6 py-3">
        <h1 ref={heading} tabIndex={-1} className="text-17">
          <Trans>Session view</Trans>
        </h1>
        <div className="flex flex-wrap gap-2">
          <Button kind="quiet" icon={LifeBuoy} onClick={() => goTo('/safety')}>
            <Trans>Safety</Trans>
          </Button>
          <Button kind="quiet" icon={Lock} onClick={() => void lockNow()}>
            <Trans>Lock now</Trans>
          </Button>
          <Button onClick={() => void leave()}>
            <Trans>Leave the session view</Trans>
          </Button>
        </div>
      </header>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the keys
        tabIndex={0}
        aria-label={t`What was chosen`}
        className="min-h-0 flex-1 overflow-y-auto px-6 py-8 [--focus-offset:-4px]"
      >
        {(failure ?? lockFailure) !== null && <FailureNotice failure={failure ?? lockFailure} />}
        {/* The headings of a preview count from a screen with two of its own. */}
        <h2 className="sr-only">
          <Trans>What was chosen</Trans>
        </h2>
        <DocumentPreview document={document} />
      </section>
      <LeaveDialog open={leaving} onClose={() => setLeaving(false)} />
    </main>
  )
}
