import { create } from 'zustand'
import { journal } from '../../journal.ts'
import type { DraftKeeper, SaveState } from '../../state/draft-keeper.ts'
import { letNoteGo, startNote } from '../../state/drafts.ts'
import { emptyAtLock } from '../../state/vault.ts'
import { noteBody } from './note-body.ts'

interface QuickNote {
  /** As typed. */
  readonly text: string
  readonly save: SaveState
  /** The note that was finished last: what it is called, and when it got onto the disk. Null while the next is typed. */
  readonly finished: { readonly id: string; readonly at: number } | null
}

const empty: QuickNote = { text: '', save: { kind: 'untouched' }, finished: null }
export const useQuickNote = create<QuickNote>(() => empty)

let keeper: DraftKeeper | null = null

/** The field now says this. It is saved like the text of an entry: at most a second of it is ever at risk. */
export function typeNote(text: string): void {
  useQuickNote.setState({ text, finished: null })
  keeper ??= startNote(
    () => noteBody(useQuickNote.getState().text),
    () => keeper && useQuickNote.setState({ save: keeper.state() }),
  )
  keeper.retype()
}

/**
 * Finishes the note: when all of it is on the disk the field is empty for the next one. A note that could not be saved
 * stays in the field. One whose words were all taken out again goes to the bin.
 */
export async function finishNote(): Promise<void> {
  const finishing = keeper
  if (finishing === null) return
  await finishing.flush()
  if (keeper !== finishing || finishing.pending()) return
  const stored = finishing.stored()
  leaveNote()
  if (stored === null) return
  if (stored.body === '') await binEmptied(stored.id)
  else useQuickNote.setState({ finished: { id: stored.id, at: stored.changedAt } })
}

/** The field goes away. What was typed is an entry of the journal already, and saved to the last letter now. */
export function leaveNote(): void {
  keeper = null
  letNoteGo()
  useQuickNote.setState(empty, true)
}

async function binEmptied(id: string): Promise<void> {
  try {
    await journal.entries.bin({ ids: [id] })
  } catch (failure) {
    useQuickNote.setState({ save: { kind: 'not-saved', failure } })
  }
}

emptyAtLock(() => {
  keeper = null
  useQuickNote.setState(empty, true)
})
