import { Trans } from '@lingui/react/macro'
import { SquarePen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { toFailure } from '#shared/failure.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { onCommand, runCommand } from '../../state/commands.ts'
import { closeDraft, newDraft, type OpenDraft, openDraft, useDrafts } from '../../state/drafts.ts'
import { useEntryList } from '../../state/entry-list.ts'
import { useEntryRecord } from '../../state/entry-record.ts'
import { useFocusMode } from '../../state/focus-mode.ts'
import { focusText } from '../../state/focus-text.ts'
import { currentPlace, goTo, usePlace } from '../../state/place.ts'
import { endSelecting, useSelection } from '../../state/selection.ts'
import { RecordPage } from '../exercises/RecordPage.tsx'
import { EntryPage } from './EntryPage.tsx'
import { ListPane } from './ListPane.tsx'
import { openId, showEntry, versionsAsked } from './list-choice.ts'
import { endSearch, isSearching, useSearch } from './search-store.ts'
import { VersionsPage } from './versions/VersionsPage.tsx'

/** The journal: the list of entries, and the page of one. */
export function JournalScreen() {
  const open = useDrafts((drafts) => drafts.open)
  const total = useEntryList((list) => list.total)
  const counted = useEntryList((list) => list.days !== null)
  const failure = useShownEntry()
  const alone = useFocusMode((mode) => mode.on)
  const pageShown = failure !== null || open !== null
  useEffect(
    () =>
      onCommand('new-entry', () => {
        const id = newDraft()
        showEntry(id)
        focusText(id)
      }),
    [],
  )
  useEffect(() => onCommand('back', leaveInnermost), [])
  useFocusAfterPage(pageShown, total)

  return (
    <div className="flex h-full">
      <div className={alone ? 'hidden' : 'contents'}>
        <ListPane pageShown={pageShown} />
      </div>
      {failure !== null ? (
        <div className="min-w-0 flex-1 overflow-y-auto p-8">
          <FailureNotice failure={failure}>
            <Button onClick={() => goTo('/journal')}>
              <Trans>Back to the list</Trans>
            </Button>
          </FailureNotice>
        </div>
      ) : open !== null ? (
        <Page draft={open} />
      ) : (
        <div className="min-w-0 flex-1 bg-surface max-[44rem]:hidden">
          {counted && (
            <EmptyState
              action={
                total === 0 && (
                  <Button icon={SquarePen} onClick={() => runCommand('new-entry')}>
                    <Trans>Write the first entry</Trans>
                  </Button>
                )
              }
            >
              {total === 0 ? (
                <Trans>A journal holds what happened, what you felt and what you want to remember.</Trans>
              ) : (
                <Trans>Choose an entry to read it, or write a new one.</Trans>
              )}
            </EmptyState>
          )}
        </div>
      )}
    </div>
  )
}

/** When the page of an entry goes, to the bin for example, and the focus with it, the list takes the focus. */
function useFocusAfterPage(pageShown: boolean, total: number): void {
  const wasShown = useRef(false)
  // Also when the last entry has gone from the list, and the list with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the total stands for the list that is shown for it.
  useEffect(() => {
    if (pageShown) wasShown.current = true
    else if (wasShown.current && document.activeElement === document.body) {
      const list = document.querySelector<HTMLElement>('[role="listbox"]')
      const place = list ?? document.querySelector('h1')
      place?.focus()
    }
  }, [pageShown, total])
}

/** The entry, or its earlier versions in the place of its text; of an exercise its record. */
function Page({ draft }: { readonly draft: OpenDraft }) {
  const [place] = usePlace()
  const { record, failure } = useEntryRecord(draft.id, draft.stored, draft.opening)
  if (failure !== null)
    return (
      <div className="min-w-0 flex-1 p-8">
        <FailureNotice failure={failure} />
      </div>
    )
  // Which of the two it is takes a moment to know, in which neither is shown.
  if (record === undefined) return null
  if (record !== null) return <RecordPage key={draft.id} draft={draft} kept={record} />
  return versionsAsked(place) ? <VersionsPage key={draft.id} id={draft.id} /> : <EntryPage draft={draft} />
}

/** Shows the entry the place names. Returns why it could not be shown, or null. */
function useShownEntry(): unknown {
  const [place] = usePlace()
  const id = openId(place)
  const [failure, setFailure] = useState<unknown>(null)

  // Whoever comes back from another place finds the entry that was being written.
  useEffect(() => {
    const { open } = useDrafts.getState()
    if (open && currentPlace() === '/journal') goTo(`/journal/${open.id}`, { replace: true })
  }, [])

  useEffect(() => {
    // Another effect may have gone on to another place meanwhile.
    if (id !== openId()) return
    setFailure(null)
    if (id === null) {
      closeDraft()
      return
    }
    openDraft(id).catch((thrown: unknown) => {
      // An entry nobody wrote a word into, or one deleted for good, on the way back.
      if (toFailure(thrown).code === 'entry-not-found') goTo('/journal', { replace: true })
      else setFailure(thrown)
    })
  }, [id])

  // An entry that was parted goes on under another id.
  const openNow = useDrafts((drafts) => drafts.open)
  useEffect(() => {
    if (openNow?.parted && openId() !== openNow.id) goTo(`/journal/${openNow.id}`, { replace: true })
  }, [openNow])
  return failure
}

/** Esc in the journal: first the ticks go, then the search, then one is out of the text, then the entry is closed. */
function leaveInnermost(): boolean {
  if (useSelection.getState().selecting) {
    endSelecting()
    return true
  }
  if (isSearching(useSearch.getState())) {
    endSearch()
    return true
  }
  return leaveText()
}

/** From the text of the entry into the list, with the entry still open. */
function leaveText(): boolean {
  const focused = document.activeElement
  const list = document.querySelector<HTMLElement>('[role="listbox"]')
  // Where only the page has room there is no list to go to, and the entry is left at once.
  if (!list?.checkVisibility() || !(focused instanceof HTMLElement) || !focused.isContentEditable)
    return false
  list.focus()
  return true
}
