import { create } from 'zustand'
import { journal, onNews } from '../../journal.ts'
import { newId } from '../../state/new-id.ts'
import { emptyAtLock } from '../../state/vault.ts'

interface Asking {
  /** What a question is being written about: an entry, or nothing of the journal; null while none is. */
  readonly about: { readonly entry: string | null } | null
  /** One for all tries: what was kept although its answer was lost is not kept twice. */
  readonly id: string
  /** As typed. */
  readonly words: string
}

const nothing: Asking = { about: null, id: '', words: '' }
export const useAsking = create<Asking>(() => nothing)

/** Opens the dialog for a question. @param entry the entry it comes up in; null for none */
export const askAbout = (entry: string | null): void =>
  useAsking.setState({ about: { entry }, id: newId(), words: '' })

export const stopAsking = (): void => useAsking.setState(nothing)

/** Keeps what was typed. Rejects with a Failure when it could not be kept. */
export async function keepAsked(): Promise<void> {
  const { about, id, words } = useAsking.getState()
  if (about !== null && words.trim() !== '') await journal.questions.add({ id, words, entry: about.entry })
}

// It is on its way before this window says that it is ready, so it is on the disk before the journal is locked.
onNews('vault.locking', () => void keepAsked())

emptyAtLock(stopAsking)
