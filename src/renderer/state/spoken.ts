import type { LanguageChoice } from '#shared/language.ts'
import { onNews } from '../journal.ts'

/**
 * Does something when the journal process may speak another language than before: what it told then is in the old one.
 * The window's own words are in the new one already.
 */
export function onSpoken(act: () => void): void {
  let known: LanguageChoice | null = null
  onNews('settings.changed', ({ language }) => {
    if (language !== known) act()
    known = language
  })
}
