import { focusText } from './focus-text.ts'
import { goTo } from './place.ts'

/** Shows an entry from anywhere in the app, with the cursor in its text. */
export function openEntry(id: string): void {
  goTo(`/journal/${id}`)
  focusText(id)
}
