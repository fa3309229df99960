import { Trans, useLingui } from '@lingui/react/macro'
import { ListChecks, SquarePen, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { useToday } from '../../components/use-today.ts'
import { runCommand } from '../../state/commands.ts'
import { flushDrafts, useDrafts } from '../../state/drafts.ts'
import { readDays, useEntryList } from '../../state/entry-list.ts'
import { focusText } from '../../state/focus-text.ts'
import { goTo } from '../../state/place.ts'
import { endSelecting, startSelecting, useSelection } from '../../state/selection.ts'
import { useActionFailure } from './bin-actions.ts'
import { FilterButton } from './finding/FilterButton.tsx'
import { FilterChips } from './finding/FilterChips.tsx'
import { showEntry } from './list-choice.ts'
import { SearchField } from './SearchField.tsx'
import { SearchHead } from './SearchHead.tsx'
import { SearchResults } from './SearchResults.tsx'
import { SelectBar } from './SelectBar.tsx'
import { firstFound, isSearching, useSearch } from './search-store.ts'
import { Timeline } from './Timeline.tsx'

/** The left side of the journal: search, and the entries. Where there is no room for two, the page takes its place. */
export function ListPane({ pageShown }: { readonly pageShown: boolean }) {
  const { t } = useLingui()
  const today = useToday()
  const { days, total, failure } = useEntryList()
  const selecting = useSelection((selection) => selection.selecting)
  const searching = useSearch(isSearching)
  const pane = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => void readDays(), [])

  return (
    <section
      ref={pane}
      aria-label={t`List`}
      className={`flex w-80 shrink-0 flex-col border-r border-line max-[44rem]:w-auto max-[44rem]:min-w-0 max-[44rem]:flex-1 ${
        pageShown ? 'max-[44rem]:hidden' : ''
      }`}
    >
      <header className="flex items-center justify-between gap-2 px-4 pt-3 pb-2">
        <h1 tabIndex={-1} className="text-20">
          <Trans>Journal</Trans>
        </h1>
        <Button
          kind={selecting ? 'plain' : 'primary'}
          icon={SquarePen}
          onClick={() => runCommand('new-entry')}
        >
          <Trans>New entry</Trans>
        </Button>
      </header>
      <div className="flex items-center gap-1 px-3 pb-2">
        <SearchField
          field={field}
          onInto={() => pane.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()}
          onFirst={() => void openFirst()}
        />
        <FilterButton today={today} />
        <IconButton
          icon={ListChecks}
          label={t`Choose entries`}
          aria-pressed={selecting}
          disabled={total === 0}
          onClick={() => (selecting ? endSelecting() : startSelecting())}
        />
        <IconButton icon={Trash2} label={t`Bin`} onClick={() => goTo('/bin')} />
      </div>
      <FilterChips onEmpty={() => field.current?.focus()} />
      <Troubles />
      {failure !== null && (
        <div className="px-3 pb-3">
          <FailureNotice failure={failure}>
            <Button onClick={() => void readDays()}>
              <Trans>Try again</Trans>
            </Button>
          </FailureNotice>
        </div>
      )}
      {searching ? (
        <>
          <SearchHead />
          <SearchResults today={today} />
        </>
      ) : days !== null && total > 0 ? (
        <Timeline days={days} today={today} />
      ) : (
        <p className="flex-1 px-4 py-6 text-ink-soft">
          {days !== null && <Trans>Entries you write are listed here by day.</Trans>}
        </p>
      )}
      {selecting && <SelectBar />}
    </section>
  )
}

async function openFirst(): Promise<void> {
  const first = await firstFound()
  if (first === null) return
  showEntry(first)
  focusText(first)
}

/** What did not work, until it does. */
function Troubles() {
  const left = useDrafts((drafts) => drafts.left)
  const action = useActionFailure((last) => last.failure)
  const [first] = left
  return (
    <>
      {first && (
        <div className="px-3 pb-3">
          <FailureNotice
            failure={first.failure}
            safe={<Trans>An entry you left is not saved yet. Its words are still in this window.</Trans>}
          >
            <Button onClick={() => void flushDrafts()}>
              <Trans>Try again</Trans>
            </Button>
            <Button kind="quiet" onClick={() => showEntry(first.id)}>
              <Trans>Show it</Trans>
            </Button>
          </FailureNotice>
        </div>
      )}
      {action !== null && (
        <div className="px-3 pb-3">
          <FailureNotice failure={action}>
            <Button kind="quiet" onClick={() => useActionFailure.setState({ failure: null })}>
              <Trans>Close</Trans>
            </Button>
          </FailureNotice>
        </div>
      )}
    </>
  )
}
