import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { DraftRow } from '#shared/exercise-draft.ts'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { shortDay } from '../../date-words.ts'
import { journal } from '../../journal.ts'
import { goTo } from '../../state/place.ts'
import { finishRun } from './end-run.ts'
import { readLibrary } from './library-store.ts'
import { letRunGo, openRun, useRun } from './run-store.ts'

interface DraftListProps {
  readonly drafts: readonly DraftRow[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** What was begun and can be gone on with, on any day. */
export function DraftList({ drafts, today }: DraftListProps) {
  const { t } = useLingui()
  const [deleting, setDeleting] = useState<DraftRow | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  async function discard({ id }: DraftRow): Promise<void> {
    setFailure(null)
    try {
      await journal.exercises.discardDraft({ id })
    } catch (thrown) {
      setFailure(thrown)
    }
    await readLibrary()
  }

  /** Puts what was answered so far among the entries. */
  async function endHere({ id }: DraftRow): Promise<void> {
    setFailure(null)
    await openRun(id)
    const opened = useRun.getState()
    if (opened.run) await finishRun('left')
    setFailure(useRun.getState().run?.failure ?? opened.failure)
    letRunGo()
    await readLibrary()
  }

  if (drafts.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-20">
        <Trans>Begun</Trans>
      </h2>
      {failure !== null && <FailureNotice failure={failure} />}
      <ul className="flex flex-col gap-2">
        {drafts.map((draft) => (
          <li
            key={draft.id}
            className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-surface px-4 py-3"
          >
            <span className="flex min-w-0 flex-col">
              <span className="font-writing text-17 font-heading">{draft.title}</span>
              <span className="figures text-13 text-ink-soft">
                <Trans>begun {shortDay(draft.day, today)}</Trans>
              </span>
            </span>
            <span className="flex gap-2">
              <Button
                kind="quiet"
                aria-label={t`Delete “${draft.title}”, begun ${shortDay(draft.day, today)}`}
                onClick={() => setDeleting(draft)}
              >
                <Trans>Delete</Trans>
              </Button>
              <Button
                kind="quiet"
                aria-label={t`End here: “${draft.title}”, begun ${shortDay(draft.day, today)}`}
                onClick={() => void endHere(draft)}
              >
                <Trans>End here</Trans>
              </Button>
              <Button
                aria-label={t`Continue “${draft.title}”, begun ${shortDay(draft.day, today)}`}
                onClick={() => goTo(`/exercises/do/${draft.id}`)}
              >
                <Trans>Continue</Trans>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={deleting !== null}
        title={t`Delete what you have answered here?`}
        confirm={t`Delete for good`}
        onCancel={() => setDeleting(null)}
        onConfirm={() => {
          if (deleting) void discard(deleting)
          setDeleting(null)
        }}
      >
        <Trans>Your answers in this exercise go for good. What you have finished before stays.</Trans>
      </ConfirmDialog>
    </section>
  )
}
