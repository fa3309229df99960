import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { SavingState } from '../../components/SavingState.tsx'
import { useToday } from '../../components/use-today.ts'
import { flushShare, useShareDraft } from '../../state/share-draft.ts'
import { Stepper } from './Stepper.tsx'
import { goToStep, isAfter, type ShareStep, stepAfter, stepBefore } from './share-steps.ts'

interface StepFrameProps {
  readonly step: ShareStep
  readonly title: string
  /** One sentence on what is done here. */
  readonly lead?: ReactNode
  /** Why one cannot go on yet; null when one can. */
  readonly notYet?: ReactNode
  /** Called when one goes on from here to a later step. */
  readonly onGoOn?: () => void
  /** The last step has its own way on. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One of the four screens: where one is, what is done here, and the ways on and back in the same places every time. */
export function StepFrame({ step, title, lead, notYet = null, onGoOn, action, children }: StepFrameProps) {
  const { t } = useLingui()
  const today = useToday()
  const save = useShareDraft((sharing) => sharing.save)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const [before, after] = [stepBefore(step), stepAfter(step)]
  function go(to: ShareStep) {
    if (notYet === null && isAfter(to, step)) onGoOn?.()
    goToStep(to, step)
  }
  // As wide as the pages one reads on the third of them, so that nothing moves from one to the next.
  const width = 'mx-auto w-full max-w-[48rem] px-8'
  return (
    <div className="flex min-h-full flex-col">
      <div className="border-b border-line py-3">
        <div className={`${width} flex flex-wrap items-center justify-between gap-x-4 gap-y-1`}>
          <Stepper current={step} onGo={go} />
          <SavingState save={save} today={today} />
        </div>
      </div>
      <section
        aria-label={t`Share`}
        className={`${width} flex flex-1 flex-col gap-8 py-8 short:gap-6 short:py-5`}
      >
        <header>
          <h1 ref={heading} tabIndex={-1} className="text-32 short:text-25">
            {title}
          </h1>
          {lead && <p className="mt-2 max-w-[60ch] text-ink-soft">{lead}</p>}
        </header>
        {save.kind === 'not-saved' && (
          <FailureNotice
            failure={save.failure}
            safe={<Trans>What you decided is still in this window.</Trans>}
          >
            <Button onClick={() => void flushShare()}>
              <Trans>Try again</Trans>
            </Button>
          </FailureNotice>
        )}
        {children}
      </section>
      <footer data-foot className="sticky bottom-0 z-10 border-t border-line bg-bg py-3 low:static">
        <div className={`${width} flex flex-wrap items-center justify-between gap-3`}>
          {before === null ? (
            <span />
          ) : (
            <Button onClick={() => go(before)}>
              <Trans>Back</Trans>
            </Button>
          )}
          <div className="flex flex-wrap items-center gap-3">
            {notYet !== null && <div className="text-13 text-ink-soft">{notYet}</div>}
            {action}
            {after !== null && (
              <Button kind="primary" disabled={notYet !== null} onClick={() => go(after)}>
                <Trans>Continue</Trans>
              </Button>
            )}
          </div>
        </div>
      </footer>
    </div>
  )
}
