import { create } from 'zustand'
import { emptyAtLock } from './vault.ts'

/** What an entry is being written about. It stands above the entry and is no part of it. */
interface PromptInHand {
  /** The entry; null for none. */
  readonly id: string | null
  readonly text: string
}

const none: PromptInHand = { id: null, text: '' }
export const usePromptInHand = create<PromptInHand>(() => none)

/** The entry the last prompt was taken for, also when the prompt was put away; null for none. */
export const usePromptTaken = create<{ readonly id: string | null }>(() => ({ id: null }))

export function holdPrompt(id: string, text: string): void {
  usePromptInHand.setState({ id, text })
  usePromptTaken.setState({ id })
}

export function putPromptAway(): void {
  usePromptInHand.setState(none, true)
}

emptyAtLock(() => {
  putPromptAway()
  usePromptTaken.setState({ id: null })
})
