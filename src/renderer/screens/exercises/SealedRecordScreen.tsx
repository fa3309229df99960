import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Answer } from '#shared/answer-record.ts'
import type { KeptRecord } from '#shared/exercise-draft.ts'
import { letterEnd } from '#shared/letter-end.ts'
import { BackPage } from '../../components/BackPage.tsx'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { longDay } from '../../date-words.ts'
import { journal } from '../../journal.ts'
import { goBack, goTo } from '../../state/place.ts'
import { PutAway } from './PutAway.tsx'
import { RecordAnswers } from './RecordAnswers.tsx'

/** A record that is in no list and no search. It is read here, and nowhere in the journal. */
export function SealedRecordScreen({ id }: { readonly id: string }) {
  const { t } = useLingui()
  const [kept, setKept] = useState<KeptRecord | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [deleting, setDeleting] = useState(false)
  useEffect(() => {
    let wanted = true
    journal.exercises.readRecord({ id }).then(
      (found) => wanted && setKept(found),
      (thrown: unknown) => wanted && setFailure(thrown),
    )
    return () => {
      wanted = false
    }
  }, [id])

  async function change(key: string, value: Answer['value'] | null): Promise<void> {
    if (kept === null) return
    const edit = { id, baseRevision: kept.revision, key, value: value ?? null }
    setKept(await journal.exercises.editAnswer(edit))
  }

  async function takeOut(): Promise<void> {
    await journal.exercises.takeOut({ id })
    goTo(`/journal/${id}`, { replace: true })
  }

  async function destroy(): Promise<void> {
    setDeleting(false)
    setFailure(null)
    try {
      await journal.entries.bin({ ids: [id] })
      await journal.entries.deleteForGood({ ids: [id] })
      goBack()
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  if (kept === null) return <BackPage failure={failure}>{null}</BackPage>
  const { record } = kept
  const end = letterEnd(record.exercise.id, (step) => record.answers.find(({ key }) => key === step)?.value)
  const day = longDay((record.finished ?? record.started).slice(0, 10))
  return (
    <BackPage failure={failure}>
      <PageHeader title={record.exercise.title} lead={<Trans>{day} · in no list and no search</Trans>} />
      {kept.sealed && end.kind === 'put-away' ? (
        <PutAway end={end} onTakeOut={takeOut} />
      ) : (
        <RecordAnswers record={record} onChange={change} />
      )}
      <div>
        <Button kind="danger" onClick={() => setDeleting(true)}>
          <Trans>Delete for good</Trans>
        </Button>
      </div>
      <ConfirmDialog
        open={deleting}
        title={t`Delete this record for good?`}
        confirm={t`Delete for good`}
        onCancel={() => setDeleting(false)}
        onConfirm={() => void destroy()}
      >
        <Trans>All answers in it go, now and without a way back. What you promised in it stays.</Trans>
      </ConfirmDialog>
    </BackPage>
  )
}
