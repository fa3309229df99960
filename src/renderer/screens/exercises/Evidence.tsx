import { Trans, useLingui } from '@lingui/react/macro'
import type { Exercise } from '#shared/exercise.ts'
import { Button } from '../../components/Button.tsx'
import { Disclosure } from './Disclosure.tsx'
import { gradeWords, othersGradeWords } from './exercise-words.ts'

interface EvidenceProps {
  readonly exercise: Pick<Exercise, 'evidence' | 'author'>
  readonly onSources: () => void
}

/** How sure one can be that it helps, in the words of its author. */
export function Evidence({ exercise: { evidence, author }, onSources }: EvidenceProps) {
  const { i18n } = useLingui()
  return (
    <Disclosure title={<Trans>What is known about it</Trans>}>
      <p className="max-w-[60ch] text-ink-soft">
        <Trans>Evidence {evidence.grade}:</Trans>{' '}
        {i18n._((author.kind === 'app' ? gradeWords : othersGradeWords)[evidence.grade])}
      </p>
      <p className="max-w-[60ch]">{evidence.note}</p>
      {evidence.sources && (
        <ul className="list-disc pl-5">
          {evidence.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      )}
      <p className="text-13 text-ink-soft">
        <Trans>From: {author.name}</Trans>
      </p>
      <div className="-ml-4">
        <Button kind="quiet" onClick={onSources}>
          <Trans>All sources</Trans>
        </Button>
      </div>
    </Disclosure>
  )
}
