import { createHash } from 'node:crypto'
import type { PutText } from './exercise-strings.ts'

/** Texts by their places; a list of words to watch is its JSON. */
export type Texts = ReadonlyMap<string, string>

/** Every text of a file. @param walk goes through the file with the function it is given */
export function textsOf(walk: (put: PutText) => unknown): Texts {
  const texts = new Map<string, string>()
  walk((place, text) => {
    texts.set(place, text)
    return text
  })
  return texts
}

const head = new Set(['format', 'translates', 'version', 'lang', 'translator', 'reviewedBy'])

/** Every text a translation has, by the same places. */
export function translatedTexts(translation: object): Texts {
  const texts = new Map<string, string>()
  const walk = (part: unknown, place: string): void => {
    if (typeof part === 'string') texts.set(place, part)
    else if (Array.isArray(part)) texts.set(place, JSON.stringify(part))
    else if (typeof part === 'object' && part !== null) {
      for (const [name, inner] of Object.entries(part)) walk(inner, `${place}.${name}`)
    }
  }
  for (const [name, part] of Object.entries(translation)) if (!head.has(name)) walk(part, name)
  return texts
}

/** By what a text is known again: the first 16 hexadecimal digits of its SHA-256. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)
}
