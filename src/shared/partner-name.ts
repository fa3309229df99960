import type { Role } from './private-settings.ts'

// The one placeholder of exercises. No zod here, so that a window can import this file.

/** What one writes where the other person's name belongs. */
export const partnerPlace = '{partner}'
/** `{partner}`, or `{partner:en}` where a text is in another language than those around it. */
const placeholder = /\{partner(?::([A-Za-z0-9-]+))?\}/u

interface Unnamed {
  readonly partner: string
  readonly person: string
}
interface Words extends Unnamed {
  /** Languages that bend nouns: the words for it after a word that asks for another case. */
  readonly after?: ReadonlyMap<string, Unnamed>
}

const english: Words = { partner: 'your partner', person: 'this person' }

const dative: Unnamed = { partner: 'deinem Partner oder deiner Partnerin', person: 'dieser Person' }
const accusative: Unnamed = { partner: 'deinen Partner oder deine Partnerin', person: 'diese Person' }
/** As subject, or after one of these words: German exercises name the other person in no other place. */
const german: Words = {
  partner: 'dein Partner oder deine Partnerin',
  person: 'diese Person',
  after: new Map([
    ...['bei', 'gegenüber', 'mit', 'von', 'vor', 'zu'].map((word) => [word, dative] as const),
    ...['an', 'auf', 'für', 'über'].map((word) => [word, accusative] as const),
  ]),
}

/** What stands for the other person when no name was given, by the language of the text; English for all others. */
const unnamed: Readonly<Record<string, Words>> = { de: german, en: english }

/**
 * A text of an exercise with the other person's name or initials in it, or with words for them, which begin with a
 * capital letter where they begin a sentence.
 * @param partner empty when no name was given
 * @param lang of the text, BCP 47
 */
export function withPartner(text: string, partner: string, role: Role, lang: string): string {
  const named = (before: string, own: string) => {
    const words = unnamed[own.split('-')[0] ?? ''] ?? english
    const fitting = words.after?.get(lastWord(before)) ?? words
    const here = role === 'self' ? fitting.person : fitting.partner
    return atStart(before) ? capital(here, own) : here
  }
  // Every second part is the language of a placeholder.
  const [first = '', ...parts] = text.split(placeholder)
  return parts.reduce((before, part, at) => {
    if (at % 2 === 1) return `${before}${part}`
    return `${before}${partner === '' ? named(before, part ?? lang) : partner}`
  }, first)
}

/** A text that stands among others in another language: without a name, its words for the other person are its own. */
export function withoutName(text: string, lang: string): string {
  return text.replaceAll('{partner}', `{partner:${lang}}`)
}

/** Whether a text speaks of the other person. */
export const namesPartner = (text: string): boolean => placeholder.test(text)

function capital(words: string, lang: string): string {
  return words.charAt(0).toLocaleUpperCase(lang) + words.slice(1)
}

/** The word just before what comes next, in small letters; empty when a sign stands between. */
function lastWord(before: string): string {
  return /(\p{L}+)\s+$/u.exec(before)?.[1]?.toLowerCase() ?? ''
}

/** Whether what comes next begins a sentence. */
function atStart(before: string): boolean {
  return /(?:^|[.!?…]["”“’)]?\s+|\n\s*|[“„"])$/u.test(before)
}
