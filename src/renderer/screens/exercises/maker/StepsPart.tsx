import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../../components/Button.tsx'
import { Popover } from '../../../components/Popover.tsx'
import { showToast } from '../../../components/toast.ts'
import { atField, goToField } from './at-field.ts'
import { addStep, moveStep, removeStep } from './change-steps.ts'
import { kindsInOrder, kindWords } from './kind-words.ts'
import { currentMaking, type OnPage, patchPage } from './making-store.ts'
import { Part } from './Part.tsx'
import { StepCard } from './StepCard.tsx'
import { useProblemAt } from './use-faults.ts'

/** Most steps of an exercise, as the format has it. */
const mostSteps = 24

/** The steps in their order. One is open at a time. */
export function StepsPart({ open }: { readonly open: OnPage }) {
  const { t, i18n } = useLingui()
  const problem = useProblemAt()
  const [choosing, setChoosing] = useState(false)
  const [moved, setMoved] = useState('')
  const { steps } = open.making

  function move(key: string, by: -1 | 1): void {
    // Moving a part of the page takes the focus from it.
    const focused = document.activeElement
    flushSync(() => setMoved(t`Now step ${moveStep(key, by)} of ${steps.length}`))
    if (focused instanceof HTMLElement) focused.focus()
  }
  function remove(key: string): void {
    const at = steps.findIndex((step) => step.key === key)
    const putBack = flushSync(() => removeStep(key))
    showToast({ text: t`Step ${at + 1} is removed.`, undo: { label: t`Put it back`, run: putBack } })
    goToField(['steps', Math.min(at, currentMaking().making.steps.length - 1), 'head'])
  }

  return (
    <Part
      title={<Trans>Steps</Trans>}
      lead={
        <Trans>One thing on each. People can skip any step, and see all of them before they begin.</Trans>
      }
    >
      <p role="status" className="sr-only">
        {moved}
      </p>
      <ol className="flex flex-col gap-2" {...atField('steps')}>
        {steps.map((step, at) => (
          <StepCard
            key={step.key}
            step={step}
            at={at}
            steps={steps}
            roles={open.making.roles}
            open={open.step === step.key}
            onToggle={() => patchPage({ step: open.step === step.key ? null : step.key })}
            onMove={(by) => move(step.key, by)}
            onRemove={() => remove(step.key)}
          />
        ))}
      </ol>
      {problem(['steps']) !== null && <p className="text-13 text-ink">{problem(['steps'])}</p>}
      {steps.length < mostSteps && (
        <div>
          <Popover
            label={t`Kinds of steps`}
            open={choosing}
            onOpenChange={setChoosing}
            trigger={
              <Button icon={Plus}>
                <Trans>Add a step</Trans>
              </Button>
            }
          >
            <ul className="flex flex-col p-2">
              {kindsInOrder.map((kind) => (
                <li key={kind}>
                  <button
                    type="button"
                    onClick={() => {
                      setChoosing(false)
                      addStep(kind)
                      goToField(['steps', steps.length, 'prompt'])
                    }}
                    className="flex w-full flex-col rounded-control px-3 py-1.5 text-left hover:bg-raised"
                  >
                    <span className="font-medium">{i18n._(kindWords[kind].name)}</span>
                    <span className="text-13 text-ink-soft">{i18n._(kindWords[kind].does)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </Popover>
        </div>
      )}
    </Part>
  )
}
