import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { maxReceiverName } from '#shared/limits.ts'
import type { Receiver } from '#shared/receiver.ts'
import { BackPage } from '../../../components/BackPage.tsx'
import { Button } from '../../../components/Button.tsx'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { NameRow } from '../../../components/NameRow.tsx'
import { PageHeader } from '../../../components/PageHeader.tsx'
import { showToast } from '../../../components/toast.ts'
import { fullMoment } from '../../../date-words.ts'
import { receiverKindWords, receiverName } from '../receiver-words.ts'
import { forgetLeftOutFor, keepReceiver, useReceivers } from '../receivers-store.ts'
import { letGoOf } from './let-go-of.ts'

type Asked = { readonly about: 'remove' | 'forget'; readonly receiver: Receiver }

/** Everybody things are shared with: what they are called, and what is remembered for them. */
export function Receivers() {
  const { t, i18n } = useLingui()
  const { receivers, failure } = useReceivers()
  const [asked, setAsked] = useState<Asked | null>(null)
  const name = asked === null ? '' : receiverName(i18n, asked.receiver)

  function rename(receiver: Receiver, next: string) {
    const undo = { label: t`Undo`, run: () => void keepReceiver(receiver) }
    void keepReceiver({ ...receiver, name: next }).then(
      (kept) => kept && showToast({ text: t`They are called “${next}” now.`, undo }),
    )
  }

  async function confirmed({ about, receiver }: Asked) {
    setAsked(null)
    if (about === 'remove') {
      if (await letGoOf(receiver.id)) showToast({ text: t`“${name}” is removed.` })
    } else if (await forgetLeftOutFor(receiver.id)) {
      showToast({ text: t`Nothing is remembered for “${name}” any more.` })
    }
  }

  return (
    <BackPage failure={failure}>
      <PageHeader
        title={t`Who you share with`}
        lead={<Trans>These names stay in your journal. They are in nothing you hand over.</Trans>}
      />
      {receivers?.length === 0 && (
        <p className="text-ink-soft">
          <Trans>Nobody yet. Whoever you prepare something for is listed here.</Trans>
        </p>
      )}
      <ul className="flex flex-col">
        {receivers?.map((receiver) => {
          const called = receiverName(i18n, receiver)
          return (
            <NameRow
              key={receiver.id}
              name={called}
              maxLength={maxReceiverName}
              onRename={(next) => rename(receiver, next)}
              onRemove={() => setAsked({ about: 'remove', receiver })}
              more={
                <Button
                  kind="quiet"
                  aria-label={t`Forget what was left out for “${called}”`}
                  onClick={() => setAsked({ about: 'forget', receiver })}
                >
                  <Trans>Forget what was left out</Trans>
                </Button>
              }
            >
              {receiver.name !== '' && <>{i18n._(receiverKindWords[receiver.kind])} · </>}
              <Given receiver={receiver.id} />
            </NameRow>
          )
        })}
      </ul>
      <ConfirmDialog
        open={asked?.about === 'remove'}
        title={t`Remove “${name}”?`}
        confirm={t`Remove`}
        onConfirm={() => asked && void confirmed(asked)}
        onCancel={() => setAsked(null)}
      >
        <p>
          <Trans>
            What was left out for them is remembered no longer, and nothing begins where their last one ended.
          </Trans>
        </p>
        <p className="mt-2">
          <Trans>
            What was shared stays noted, under the name they had then. What they have is not touched.
          </Trans>
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked?.about === 'forget'}
        title={t`Forget what was left out for “${name}”?`}
        confirm={t`Forget it`}
        onConfirm={() => asked && void confirmed(asked)}
        onCancel={() => setAsked(null)}
      >
        <Trans>
          The words and names you left out or changed for them are no longer proposed to be left out again.
          What you are preparing now, and what was shared, stay as they are.
        </Trans>
      </ConfirmDialog>
    </BackPage>
  )
}

/** How often they were given something, and when last. */
function Given({ receiver }: { readonly receiver: string }) {
  const ledger = useReceivers((known) => known.ledger)
  const theirs = ledger?.filter((note) => note.receiver?.id === receiver) ?? []
  const [last] = theirs
  if (last === undefined) return <Trans>nothing shared yet</Trans>
  const day = fullMoment(last.at)
  return (
    <Plural value={theirs.length} one={`shared once, on ${day}`} other={`shared # times, last on ${day}`} />
  )
}
