import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { canReach, type ShareStep, shareSteps } from './share-steps.ts'
import { useReceiver } from './use-receiver.ts'

export const stepWords: Record<ShareStep, MessageDescriptor> = {
  'for-whom': msg`For whom`,
  'what-goes-in': msg`What goes in`,
  read: msg`Read and leave out`,
  how: msg`How`,
}

interface StepperProps {
  readonly current: ShareStep
  readonly onGo: (to: ShareStep) => void
}

/** The four screens by name, and which one this is. Each leads there: nothing is lost by going back and forth. */
export function Stepper({ current, onGo }: StepperProps) {
  const { t, i18n } = useLingui()
  const kind = useReceiver()?.kind ?? null
  return (
    <nav aria-label={t`Steps of sharing`}>
      <ol className="-ml-2 flex flex-wrap items-center gap-x-1">
        {shareSteps.map((step, at) => (
          <li key={step}>
            <button
              type="button"
              aria-current={step === current ? 'step' : undefined}
              disabled={!canReach(step, kind)}
              onClick={() => onGo(step)}
              className="flex min-h-8 items-center gap-2 rounded-control px-2 text-13 text-ink-soft hover:enabled:bg-raised hover:enabled:text-ink aria-[current=step]:font-medium aria-[current=step]:text-ink"
            >
              <span
                aria-hidden
                className={`figures flex size-5 items-center justify-center rounded-full border text-13 ${step === current ? 'border-accent text-accent' : 'border-line-strong'}`}
              >
                {at + 1}
              </span>
              {i18n._(stepWords[step])}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
