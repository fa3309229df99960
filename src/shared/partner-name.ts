import type { Role } from './private-settings.ts'

// The one placeholder of exercises. No zod here, so that a window can import this file.

const placeholder = '{partner}'

const english = { partner: 'your partner', person: 'this person' }
/** What stands for the other person when no name was given, by the language of the text; English for all others. */
const unnamed: Readonly<Record<string, typeof english>> = { en: english }

/**
 * A text of an exercise with the other person's name or initials in it, or with words for them, which begin with a
 * capital letter where they begin a sentence.
 * @param partner empty when no name was given
 * @param lang of the text, BCP 47
 */
export function withPartner(text: string, partner: string, role: Role, lang: string): string {
  const words = unnamed[lang.split('-')[0] ?? ''] ?? english
  const unnamedHere = role === 'self' ? words.person : words.partner
  const named = (before: string) => (atStart(before) ? capital(unnamedHere, lang) : unnamedHere)
  return text
    .split(placeholder)
    .reduce((before, after) => `${before}${partner === '' ? named(before) : partner}${after}`)
}

function capital(words: string, lang: string): string {
  return words.charAt(0).toLocaleUpperCase(lang) + words.slice(1)
}

/** Whether what comes next begins a sentence. */
function atStart(before: string): boolean {
  return /(?:^|[.!?…]["”’)]?\s+|\n\s*|[“"])$/u.test(before)
}
