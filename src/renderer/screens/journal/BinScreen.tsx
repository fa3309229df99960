import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { BinnedRow } from '#shared/entry.ts'
import { daysInBin } from '#shared/limits.ts'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { journal, onNews } from '../../journal.ts'
import { goTo } from '../../state/place.ts'
import { BinnedEntry } from './BinnedEntry.tsx'
import { deleteForGood, putBack, useActionFailure } from './bin-actions.ts'

/** Entries that were moved to the bin: they wait a while and can be put back. */
export function BinScreen() {
  const { t } = useLingui()
  const { rows, failure } = useBin()
  const actionFailure = useActionFailure((last) => last.failure)
  /** What is about to be deleted for good; null for nothing. */
  const [doomed, setDoomed] = useState<readonly string[] | null>(null)
  const wrong = failure ?? actionFailure

  return (
    <div className="mx-auto flex min-h-full max-w-[52rem] flex-col gap-6 px-8 py-8">
      <PageHeader
        title={t`Bin`}
        lead={
          <Trans>
            What you moved here is deleted for good after {daysInBin} days. Until then you can put it back.
          </Trans>
        }
      >
        <div className="-ml-4">
          <Button kind="quiet" icon={ArrowLeft} onClick={() => goTo('/journal')}>
            <Trans>Back to the journal</Trans>
          </Button>
        </div>
        {rows !== null && rows.length > 0 && (
          <Button onClick={() => setDoomed(rows.map(({ id }) => id))}>
            <Trans>Empty the bin</Trans>
          </Button>
        )}
      </PageHeader>
      {wrong !== null && <FailureNotice failure={wrong} />}
      {rows !== null && rows.length === 0 && (
        <EmptyState>
          <Trans>The bin is empty.</Trans>
        </EmptyState>
      )}
      {rows !== null && rows.length > 0 && (
        <ul className="flex flex-col gap-2">
          {rows.map((row) => (
            <BinnedEntry
              key={row.id}
              row={row}
              onPutBack={() => void putBack([row.id])}
              onDelete={() => setDoomed([row.id])}
            />
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={doomed !== null}
        title={
          doomed !== null && doomed.length > 1
            ? t`Delete all of these for good?`
            : t`Delete this entry for good?`
        }
        confirm={t`Delete for good`}
        onCancel={() => setDoomed(null)}
        onConfirm={() => {
          const ids = doomed
          setDoomed(null)
          if (ids !== null) void deleteForGood(ids)
        }}
      >
        <Trans>
          <Plural
            value={doomed?.length ?? 1}
            one="The entry and its earlier versions"
            other="The # entries and their earlier versions"
          />{' '}
          will be gone. This cannot be undone.
        </Trans>
      </ConfirmDialog>
    </div>
  )
}

/** What is in the bin, read again whenever entries change. */
function useBin() {
  const [bin, setBin] = useState<{ readonly rows: readonly BinnedRow[] | null; readonly failure: unknown }>({
    rows: null,
    failure: null,
  })
  const read = useCallback(async () => {
    try {
      setBin({ rows: await journal.entries.readBin(), failure: null })
    } catch (failure) {
      setBin((before) => ({ ...before, failure }))
    }
  }, [])
  useEffect(() => {
    void read()
    return onNews('entries.changed', () => void read())
  }, [read])
  return bin
}
