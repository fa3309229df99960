import { Trans } from '@lingui/react/macro'
import { SquarePen } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useToday } from '../../components/use-today.ts'
import { longDay } from '../../date-words.ts'
import { runCommand } from '../../state/commands.ts'
import { EntryLine } from './EntryLine.tsx'
import { readLastEntries, useLastEntries } from './last-entries.ts'

/** Where one lands: the day, a way to begin, and what was written last. Nothing here is due. */
export function TodayScreen() {
  const today = useToday()
  return (
    <div className="mx-auto flex max-w-page flex-col gap-10 px-8 pt-10 pb-16">
      <PageHeader title={longDay(today)}>
        <Button kind="primary" icon={SquarePen} onClick={() => runCommand('new-entry')}>
          <Trans>New entry</Trans>
        </Button>
      </PageHeader>
      <LastEntries today={today} />
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
          <Trans>What you write stays on this computer. Your last entries will be listed here.</Trans>
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
