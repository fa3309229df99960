import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { SessionQuestion } from '#shared/question-calls.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { askAbout } from './asking.ts'
import { QuestionLine } from './QuestionLine.tsx'
import { readQuestions, useQuestions } from './questions-store.ts'

/** The questions collected over the weeks, and those that were asked. Has no heading of its own. */
export function SessionQuestions() {
  const { t } = useLingui()
  const { all, failure } = useQuestions()
  const add = useRef<HTMLDivElement>(null)
  useEffect(() => void readQuestions(), [])
  const open = all?.filter(({ settledAt }) => settledAt === null) ?? []
  const asked = all?.filter(({ settledAt }) => settledAt !== null) ?? []
  // A line that goes takes its buttons along: the focus stays among the questions.
  const afterGone = () => add.current?.querySelector('button')?.focus()
  const lines = (label: string, questions: readonly SessionQuestion[]) => (
    <ul aria-label={label} className="flex flex-col divide-y divide-line border-line border-y">
      {questions.map((question) => (
        <QuestionLine key={question.id} question={question} onGone={afterGone} />
      ))}
    </ul>
  )
  return (
    <div className="flex flex-col gap-6">
      {failure !== null && <FailureNotice failure={failure} />}
      {all !== null && open.length === 0 && (
        <p className="text-ink-soft">
          <Trans>No open questions. In the menu of an entry there is “Ask about this”.</Trans>
        </p>
      )}
      {open.length > 0 && lines(t`Open questions`, open)}
      <div ref={add}>
        <Button icon={Plus} onClick={() => askAbout(null)}>
          <Trans>Add a question</Trans>
        </Button>
      </div>
      {asked.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer rounded-control py-1 text-15 text-ink-soft">
            <Trans>Asked</Trans>
          </summary>
          <div className="mt-3">{lines(t`Asked questions`, asked)}</div>
        </details>
      )}
    </div>
  )
}
