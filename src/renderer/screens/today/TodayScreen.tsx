import { Trans } from '@lingui/react/macro'
import { History, SquarePen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useToday } from '../../components/use-today.ts'
import { longDay } from '../../date-words.ts'
import { onCommand, runCommand } from '../../state/commands.ts'
import { openEntry } from '../../state/open-entry.ts'
import { readPrivateSettings, usePrivateSettings } from '../../state/private-settings.ts'
import { CodeDrill } from '../security/keys/CodeDrill.tsx'
import { BackupLine } from './BackupLine.tsx'
import { EntryLine } from './EntryLine.tsx'
import { FailedAttempts } from './FailedAttempts.tsx'
import { FirstHint } from './FirstHint.tsx'
import { readLastEntries, useLastEntries } from './last-entries.ts'
import { lookBack, useLookingBack } from './looking-back.ts'
import { finishAndStay, NoteField } from './NoteField.tsx'
import { OnThisDay } from './OnThisDay.tsx'
import { PromptCard } from './PromptCard.tsx'
import { WaitingList } from './WaitingList.tsx'

/** Where one lands: the day, a way to begin, and what was written last. Nothing here is due. */
export function TodayScreen() {
  const today = useToday()
  const note = useRef<HTMLTextAreaElement>(null)
  const settings = usePrivateSettings((kept) => kept.settings)
  const failure = usePrivateSettings((kept) => kept.failure)
  const { onThisDay, hiddenPeriods } = settings ?? {}
  useEffect(() => void readPrivateSettings(), [])
  useEffect(() => {
    if (onThisDay !== undefined && hiddenPeriods) void lookBack(today, onThisDay)
  }, [today, onThisDay, hiddenPeriods])
  useEffect(() => onCommand('quick-note', () => note.current?.focus()), [])
  return (
    <div className="mx-auto flex max-w-page flex-col gap-9 px-8 pt-10 pb-16">
      <PageHeader title={longDay(today)}>
        <Button kind="primary" icon={SquarePen} onClick={() => runCommand('new-entry')}>
          <Trans>New entry</Trans>
        </Button>
      </PageHeader>
      {failure !== null && <FailureNotice failure={failure} />}
      <FailedAttempts />
      <BackupLine />
      <PromptCard today={today} />
      <NoteField field={note} onDone={() => void finishAndStay(note)} />
      <WaitingList today={today} />
      <CodeDrill />
      <OnThisDay />
      <LastEntries today={today} />
      <LastYear />
      <FirstHint />
    </div>
  )
}

function LastEntries({ today }: { readonly today: string }) {
  const { rows, failure } = useLastEntries()
  useEffect(() => void readLastEntries(), [])
  if (failure !== null) return <FailureNotice failure={failure} />
  if (rows === null) return null
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-17">
        <Trans>Last entries</Trans>
      </h2>
      {rows.length === 0 ? (
        <p className="text-ink-soft">
          <Trans>What you write is listed here, newest first. It stays on this computer.</Trans>
        </p>
      ) : (
        <ul className="-mx-3">
          {rows.map((row) => (
            <li key={row.id}>
              <EntryLine row={row} today={today} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Only offered when there is something to open. What it says is not shown before one asks for it. */
function LastYear() {
  const lastYear = useLookingBack((looking) => looking.lastYear)
  if (lastYear === null) return null
  return (
    <div className="-ml-4">
      <Button kind="quiet" icon={History} onClick={() => openEntry(lastYear.id)}>
        <Trans>Open something from this week last year</Trans>
      </Button>
    </div>
  )
}
