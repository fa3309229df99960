import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import type { SealedEntry, SealedRow } from '#shared/sealed-calls.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { showToast } from '../../components/toast.ts'
import { longDay } from '../../date-words.ts'
import { journal } from '../../journal.ts'
import { SealedPage } from './SealedPage.tsx'

/** The open place: what is sealed, newest first, and one of them to read. Its words are in this page only, and go with it. */
export function SealedList() {
  const { t } = useLingui()
  const [rows, setRows] = useState<readonly SealedRow[] | null>(null)
  const [shown, setShown] = useState<SealedEntry | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  const attempt = useCallback(async (act: () => Promise<void>) => {
    setFailure(null)
    try {
      await act()
    } catch (thrown) {
      setFailure(thrown)
    }
  }, [])
  const read = useCallback(() => attempt(async () => setRows(await journal.sealed.list())), [attempt])
  useEffect(() => void read(), [read])

  if (shown !== null)
    return (
      <SealedPage
        entry={shown}
        onBack={() => setShown(null)}
        onUnseal={() =>
          void attempt(async () => {
            await journal.sealed.unseal({ ids: [shown.id] })
            setShown(null)
            await read()
            showToast({ text: t`The seal is off. The entry is in the journal again.` })
          })
        }
        failure={failure}
      />
    )
  return (
    <>
      <PageHeader title={t`Sealed`} lead={<Trans>Leaving this page closes it again.</Trans>} />
      {failure !== null && <FailureNotice failure={failure} />}
      {rows?.length === 0 && (
        <p className="text-ink-soft">
          <Trans>Nothing is sealed. You can seal an entry from its menu.</Trans>
        </p>
      )}
      {rows !== null && rows.length > 0 && (
        <ul className="flex flex-col gap-2">
          {rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                onClick={() => void attempt(async () => setShown(await journal.sealed.read({ id: row.id })))}
                className="flex w-full flex-col gap-1 rounded-card border border-line bg-surface px-5 py-4 text-start hover:bg-raised"
              >
                <span className="text-13 text-ink-soft">
                  {row.sealedOn === null ? (
                    <Trans>{longDay(row.day)} · put away by an exercise</Trans>
                  ) : (
                    <Trans>
                      {longDay(row.day)} · sealed on {longDay(row.sealedOn)}
                    </Trans>
                  )}
                </span>
                {row.title !== '' && (
                  <span dir="auto" className="font-heading font-writing text-17">
                    {row.title}
                  </span>
                )}
                <span dir="auto" className="line-clamp-2 font-writing text-ink-soft">
                  {row.preview}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
