import { Trans } from '@lingui/react/macro'
import { ListPlus } from 'lucide-react'
import { useEffect } from 'react'
import { maxListItems } from '#shared/limits.ts'
import { Button } from '../../../components/Button.tsx'
import { readQuestions, useQuestions } from '../../questions/questions-store.ts'

interface CollectedQuestionsProps {
  readonly lines: readonly string[]
  readonly onLines: (lines: readonly string[]) => void
}

/** Offers the questions collected over the weeks where a session is prepared. Those that are there already stay. */
export function CollectedQuestions({ lines, onLines }: CollectedQuestionsProps) {
  const all = useQuestions((questions) => questions.all)
  useEffect(() => void readQuestions(), [])
  const written = lines.filter((line) => line.trim() !== '')
  const missing = (all ?? [])
    .filter(({ settledAt }) => settledAt === null)
    .map(({ words }) => words.replace(/\s+/g, ' '))
    .filter((words) => !written.includes(words))
    .slice(0, maxListItems - written.length)
  if (missing.length === 0) return null
  return (
    <div>
      <Button icon={ListPlus} onClick={() => onLines([...written, ...missing])}>
        <Trans>Add your collected questions</Trans>
      </Button>
    </div>
  )
}
