import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { History, Users } from 'lucide-react'
import { useState } from 'react'
import type { ShareDraft } from '#shared/share-draft.ts'
import { restFor, rests } from '#shared/share-rest.ts'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useToday } from '../../components/use-today.ts'
import { fullMoment, mediumDay } from '../../date-words.ts'
import { goTo } from '../../state/place.ts'
import { beginShare, discardShare, useShareDraft } from '../../state/share-draft.ts'
import { SessionQuestions } from '../questions/SessionQuestions.tsx'
import { receiverName } from './receiver-words.ts'
import { useReceivers } from './receivers-store.ts'
import { goOnSharing } from './share-steps.ts'
import { SinceLastTime } from './since-last/SinceLastTime.tsx'
import { usePreparedFor, useReceiver } from './use-receiver.ts'

/** Where sharing begins: go on with what is being prepared, begin anew, or look at what was shared. */
export function ShareHome() {
  const { t } = useLingui()
  const draft = useShareDraft((sharing) => sharing.draft)
  const { ledger, receivers } = useReceivers()
  const newest = usePreparedFor()
  const today = useToday()
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function begin() {
    setAsked(false)
    try {
      if (draft !== null) await discardShare()
      await beginShare(today)
      goTo('/share/for-whom')
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  return (
    <div className="mx-auto flex max-w-page flex-col gap-8 px-8 py-10 short:py-6">
      <PageHeader
        title={t`Share`}
        lead={
          <Trans>
            Give someone you trust a few pages of your own choosing. You read every word first, and leave out
            what you like.
          </Trans>
        }
      />
      {failure !== null && <FailureNotice failure={failure} />}
      {draft === null ? (
        <div>
          <Button kind="primary" onClick={() => void begin()}>
            <Trans>Prepare something</Trans>
          </Button>
        </div>
      ) : (
        <Prepared draft={draft} onBeginAnew={() => setAsked(true)} />
      )}
      {newest !== null && <SinceLastTime receiver={newest} level={2} />}
      <section aria-labelledby="session-questions" className="flex flex-col gap-3 border-t border-line pt-6">
        <h2 id="session-questions" className="text-20">
          <Trans>Questions for a session</Trans>
        </h2>
        <SessionQuestions />
      </section>
      <section aria-labelledby="shared-so-far" className="flex flex-col gap-3 border-t border-line pt-6">
        <h2 id="shared-so-far" className="text-20">
          <Trans>What was shared so far</Trans>
        </h2>
        <p className="text-ink-soft">
          <Plural
            value={ledger?.length ?? 0}
            _0="Nothing yet. Whatever you hand over is noted here: when, for whom and what."
            one="# time. The journal notes when, for whom and what; it keeps no copy."
            other="# times. The journal notes when, for whom and what; it keeps no copy."
          />
        </p>
        <div className="flex flex-wrap gap-3">
          {(ledger?.length ?? 0) > 0 && (
            <Button icon={History} onClick={() => goTo('/share/shared')}>
              <Trans>Look at it</Trans>
            </Button>
          )}
          {(receivers?.length ?? 0) > 0 && (
            <Button icon={Users} onClick={() => goTo('/share/receivers')}>
              <Trans>Who you share with</Trans>
            </Button>
          )}
        </div>
      </section>
      <ConfirmDialog
        open={asked}
        title={t`Begin a new one?`}
        confirm={t`Begin a new one`}
        onConfirm={() => void begin()}
        onCancel={() => setAsked(false)}
      >
        <Trans>
          What you chose and left out for the one you are preparing is forgotten. Your journal stays as it is.
        </Trans>
      </ConfirmDialog>
    </div>
  )
}

interface PreparedProps {
  readonly draft: ShareDraft
  readonly onBeginAnew: () => void
}

function Prepared({ draft, onBeginAnew }: PreparedProps) {
  const { i18n } = useLingui()
  const receiver = useReceiver()
  const [from, to] = [mediumDay(draft.from), mediumDay(draft.to)]
  const { restingSince } = draft
  const until =
    restingSince !== null && rests(restingSince, Date.now()) ? fullMoment(restingSince + restFor) : null
  return (
    <section
      aria-labelledby="being-prepared"
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-6"
    >
      <h2 id="being-prepared" className="text-20">
        <Trans>You are preparing one</Trans>
      </h2>
      <ul className="flex flex-col gap-1 text-ink-soft">
        <li dir="auto">
          {receiver === null ? <Trans>For whom is not decided yet.</Trans> : receiverName(i18n, receiver)}
        </li>
        <li className="figures">
          <Trans>
            {from} to {to}
          </Trans>
        </li>
        <li className="figures">
          <Plural
            value={draft.entries.length}
            _0="No entries or exercises chosen yet"
            one="# entry or exercise chosen"
            other="# entries and exercises chosen"
          />
        </li>
        {until !== null && (
          <li>
            <Trans>It rests until {until}.</Trans>
          </li>
        )}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onClick={() => goOnSharing(draft)}>
          <Trans>Go on with it</Trans>
        </Button>
        <Button onClick={onBeginAnew}>
          <Trans>Begin a new one</Trans>
        </Button>
      </div>
    </section>
  )
}
