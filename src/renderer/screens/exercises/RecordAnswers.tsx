import type { Answer } from '#shared/answer-record.ts'
import type { KeptRecord } from '#shared/exercise-draft.ts'
import { letterEndSteps, unsentLetter } from '#shared/letter-end.ts'
import { DoItAgain } from './DoItAgain.tsx'
import { RecordAnswer } from './RecordAnswer.tsx'

interface RecordAnswersProps {
  readonly record: KeptRecord['record']
  /** Null takes the answer away. Rejects when it could not be changed. */
  readonly onChange: (key: string, value: Answer['value'] | null) => Promise<void>
}

/** What was asked in an exercise, and answered. What became of a letter was acted on: it is no answer to change. */
export function RecordAnswers({ record: { exercise, answers }, onChange }: RecordAnswersProps) {
  const isLetter = exercise.id === unsentLetter
  return (
    <div className="mt-6 flex flex-col gap-7 font-interface text-15">
      {answers
        .filter(({ type, key }) => type !== 'info' && !(isLetter && letterEndSteps.includes(key)))
        .map((answer) => (
          <RecordAnswer key={answer.key} answer={answer} onChange={(value) => onChange(answer.key, value)} />
        ))}
      <DoItAgain exercise={exercise.id} />
    </div>
  )
}
