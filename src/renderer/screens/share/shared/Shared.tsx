import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ShareNote } from '#shared/share-note.ts'
import { BackPage } from '../../../components/BackPage.tsx'
import { PageHeader } from '../../../components/PageHeader.tsx'
import { fullMoment, mediumDay } from '../../../date-words.ts'
import { formWords } from '../form-words.ts'
import { partWords } from '../part-words.ts'
import { receiverName } from '../receiver-words.ts'
import { useReceivers } from '../receivers-store.ts'
import { Contents } from './Contents.tsx'

/** Everything that was shared, newest first. */
export function Shared() {
  const { t } = useLingui()
  const { ledger, failure } = useReceivers()
  return (
    <BackPage failure={failure}>
      <PageHeader
        title={t`What was shared so far`}
        lead={
          <Trans>
            The journal keeps this note and no copy. Files and pages that are somewhere else cannot be called
            back or deleted from here.
          </Trans>
        }
      />
      {ledger?.length === 0 && (
        <p className="text-ink-soft">
          <Trans>Nothing has been shared yet.</Trans>
        </p>
      )}
      <ol className="flex flex-col gap-4">
        {ledger?.map((note) => (
          <li key={note.id}>
            <Note note={note} />
          </li>
        ))}
      </ol>
    </BackPage>
  )
}

function Note({ note }: { readonly note: ShareNote }) {
  const { i18n } = useLingui()
  const { id, at, form, receiver, period, parts, entries, omissions, hash } = note
  const [from, to] = period ? [mediumDay(period.from), mediumDay(period.to)] : ['', '']
  return (
    <article
      aria-labelledby={`share-${id}`}
      className="flex flex-col gap-3 rounded-card border border-line bg-surface p-5"
    >
      <div>
        <h2 id={`share-${id}`} className="figures text-17">
          {fullMoment(at)}
        </h2>
        <p className="text-ink-soft">
          <span dir="auto">
            {receiver === null ? <Trans>No name noted</Trans> : receiverName(i18n, receiver)}
          </span>
          {' · '}
          {i18n._(formWords[form])}
        </p>
      </div>
      <ul className="flex flex-col gap-1 text-15">
        {period !== null && (
          <li className="figures">
            <Trans>
              {from} to {to}
            </Trans>
          </li>
        )}
        {parts.length > 0 && <li>{parts.map((part) => i18n._(partWords[part])).join(' · ')}</li>}
        <li>
          <Plural
            value={omissions}
            _0="Nothing left out or changed by hand"
            one="# passage or name left out or changed"
            other="# passages or names left out or changed"
          />
        </li>
      </ul>
      <Contents share={id} entries={entries} />
      {hash !== null && (
        <p className="text-13 text-ink-soft">
          <Trans>
            To tell the file again, its SHA-256:{' '}
            <span className="wrap-anywhere select-all font-code">{hash}</span>
          </Trans>
        </p>
      )}
    </article>
  )
}
