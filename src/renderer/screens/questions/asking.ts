import { create } from 'zustand'
import { emptyAtLock } from '../../state/vault.ts'

interface Asking {
  /** What a question is being written about: an entry, or nothing of the journal; null while none is. */
  readonly about: { readonly entry: string | null } | null
}

export const useAsking = create<Asking>(() => ({ about: null }))

/** Opens the dialog for a question. @param entry the entry it comes up in; null for none */
export const askAbout = (entry: string | null): void => useAsking.setState({ about: { entry } })

export const stopAsking = (): void => useAsking.setState({ about: null })

emptyAtLock(stopAsking)
