import { newDraft } from './drafts.ts'
import { focusText } from './focus-text.ts'
import { goTo } from './place.ts'
import { holdPrompt } from './prompt-in-hand.ts'

interface Beginning {
  /** The day it belongs to, `YYYY-MM-DD`; left out, it is from the moment of its first word. */
  readonly day?: string
  /** What it is written about. */
  readonly prompt?: string
}

/** Opens the page of a new entry with the cursor in its text. */
export function beginEntry({ day, prompt }: Beginning): void {
  const id = newDraft(day ?? null)
  if (prompt !== undefined) holdPrompt(id, prompt)
  goTo(`/journal/${id}`)
  focusText(id)
}
