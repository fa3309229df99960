import { Trans } from '@lingui/react/macro'
import { useId, useRef, useState } from 'react'
import type { Answer } from '#shared/answer-record.ts'
import type { ExerciseStep } from '#shared/exercise.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { AnswerWords } from './AnswerWords.tsx'
import { StepInput } from './StepInput.tsx'

interface RecordAnswerProps {
  readonly answer: Answer
  /** Null takes the answer away. Rejects when it could not be changed. */
  readonly onChange: (value: Answer['value'] | null) => Promise<void>
}

/** One question of a record as it was shown, what was answered, and the way to change that. */
export function RecordAnswer({ answer, onChange }: RecordAnswerProps) {
  const question = useId()
  const change = useRef<HTMLButtonElement>(null)
  const [editing, setEditing] = useState(false)
  const [value, setValue] = useState<unknown>(answer.value)
  const [failure, setFailure] = useState<unknown>(null)
  const { state, prompt } = answer

  async function save(): Promise<void> {
    setFailure(null)
    try {
      await onChange((value as Answer['value']) ?? null)
      close()
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  function close(): void {
    setEditing(false)
    requestAnimationFrame(() => change.current?.focus())
  }

  if (state === 'not-shown') return null
  return (
    <section aria-labelledby={question} className="flex flex-col gap-2">
      <h3 id={question} className="whitespace-pre-line text-17">
        {prompt}
      </h3>
      {editing ? (
        <>
          <StepInput
            step={stepOf(answer)}
            value={value}
            onChange={setValue}
            fill={(text) => text}
            labelledBy={question}
            describedBy={undefined}
          />
          {failure !== null && <FailureNotice failure={failure} />}
          <div className="mt-2 flex flex-wrap gap-3">
            <Button kind="primary" onClick={() => void save()}>
              {value === undefined ? <Trans>Take the answer away</Trans> : <Trans>Keep this answer</Trans>}
            </Button>
            <Button onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
          </div>
        </>
      ) : (
        <>
          {state === 'answered' && (
            <div className="font-writing text-writing">
              <AnswerWords answer={answer} />
            </div>
          )}
          {state === 'skipped' && (
            <p className="text-ink-soft">
              <Trans>Skipped</Trans>
            </p>
          )}
          {state === 'not-kept' && (
            <p className="text-ink-soft">
              <Trans>Answered, not kept</Trans>
            </p>
          )}
          {(state === 'answered' || state === 'skipped') && (
            <div className="-mt-1 -ml-4">
              <Button
                ref={change}
                kind="quiet"
                aria-describedby={question}
                onClick={() => {
                  setValue(answer.value)
                  setEditing(true)
                }}
              >
                {state === 'answered' ? <Trans>Change the answer</Trans> : <Trans>Answer it</Trans>}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

/** The step a record's answer was given to, as far as the record has it. That is all its input needs. */
function stepOf({ key, type, prompt, options = [], low = '', high = '' }: Answer): ExerciseStep {
  const step = { key, prompt }
  switch (type) {
    case 'scale':
      return { ...step, type, low, high }
    case 'single-choice':
    case 'multi-choice':
    case 'checklist':
      return { ...step, type, options }
    case 'letter':
      return {
        ...step,
        type,
        elements: options.map(({ id, text, core = false }) => ({ id, text, core })),
      }
    case 'person':
    case 'commitment':
      return { ...step, type, many: true }
    default:
      return { ...step, type }
  }
}
