import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Answer } from '#shared/answer-record.ts'
import type { KeptRecord } from '#shared/exercise-draft.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { useToday } from '../../components/use-today.ts'
import { journal } from '../../journal.ts'
import { EntryMenu } from '../../screens/journal/EntryMenu.tsx'
import { DateButton } from '../../screens/journal/head/DateButton.tsx'
import { MoodButton } from '../../screens/journal/head/MoodButton.tsx'
import { StarButton } from '../../screens/journal/head/StarButton.tsx'
import { TagButton } from '../../screens/journal/head/TagButton.tsx'
import { SharedMark } from '../../screens/journal/SharedMark.tsx'
import { type OpenDraft, showStored } from '../../state/drafts.ts'
import { recordIs } from '../../state/entry-record.ts'
import { onFocusText } from '../../state/focus-text.ts'
import { goTo } from '../../state/place.ts'
import { roleWords } from './exercise-words.ts'
import { RecordAnswers } from './RecordAnswers.tsx'

const column = 'mx-auto max-w-[calc(var(--measure)+4rem)] px-8'

interface RecordPageProps {
  /** The entry the record is found by. */
  readonly draft: OpenDraft
  readonly kept: KeptRecord
}

/** A record of an exercise among the entries: read, and changed answer by answer. Its questions stay as they were. */
export function RecordPage({ draft, kept }: RecordPageProps) {
  const { t, i18n } = useLingui()
  const today = useToday()
  const { record, revision } = kept
  const { id, when, marks } = draft
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(
    () =>
      onFocusText((wanted) => {
        if (wanted !== id) return false
        heading.current?.focus()
        return true
      }),
    [id],
  )

  async function change(key: string, value: Answer['value'] | null): Promise<void> {
    recordIs(await journal.exercises.editAnswer({ id, baseRevision: revision, key, value: value ?? null }))
    showStored(await journal.entries.read({ id }))
  }

  return (
    <section aria-label={t`Exercise`} className="min-w-0 flex-1 overflow-y-auto bg-surface">
      <header className="sticky top-0 z-10 bg-surface font-writing text-writing">
        <div className={`${column} flex min-h-14 items-center justify-between gap-4`}>
          <span className="-ml-2 hidden max-[44rem]:block">
            <IconButton icon={ArrowLeft} label={t`Back to the list`} onClick={() => goTo('/journal')} />
          </span>
          <div className="-ml-2 flex min-w-0 flex-1 font-interface text-15">
            <DateButton key={id} id={id} when={when} today={today} />
          </div>
          <div className="flex shrink-0 items-center gap-2 font-interface text-15">
            <StarButton starred={marks.starred} />
            <EntryMenu id={id} stored record />
          </div>
        </div>
      </header>
      <div className={`${column} pb-16 pt-6 font-writing text-writing`}>
        <h2 ref={heading} tabIndex={-1} className="text-25">
          {record.exercise.title}
        </h2>
        <p className="mt-1 font-interface text-15 text-ink-soft">
          <Trans>Exercise</Trans> · {i18n._(roleWords[record.role])}
          {record.status === 'left' && (
            <>
              {' '}
              · <Trans>stopped before the end</Trans>
            </>
          )}
        </p>
        <div className="mt-1 -ml-2 flex flex-wrap gap-x-1 font-interface text-15">
          <MoodButton key={`${id} moods`} moods={marks.moods} />
          <TagButton key={`${id} tags`} tags={marks.tags} />
          <SharedMark key={`${id} shared`} id={id} />
        </div>
        <RecordAnswers record={record} onChange={change} />
      </div>
    </section>
  )
}
