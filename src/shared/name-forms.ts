import { findNames, foldedLetters } from './find-names.ts'

/** How a name is written in some texts. */
export interface NameForms {
  /** Every way it is written, to the letter, and how often; the one that was asked about first. */
  readonly forms: readonly (readonly [form: string, places: number])[]
  /** Longer words that begin with it. They are not the name, and stay. */
  readonly longer: readonly string[]
}

/** Looks how a name is written: see [Note: names in a text]. */
export function nameForms(texts: readonly string[], name: string): NameForms {
  const forms = new Map<string, number>()
  const longer = new Set<string>()
  const beginning = foldedLetters(name.trim())
  for (const text of texts) {
    const places = findNames(text, [{ name }])
    for (const { from, end } of places) {
      const form = text.slice(from, end).normalize('NFC')
      forms.set(form, (forms.get(form) ?? 0) + 1)
    }
    if (beginning === '') continue
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
      const letters = foldedLetters(word)
      const isName = places.some(({ from, end }) => from < index + word.length && end > index)
      if (!isName && letters.length > beginning.length && letters.startsWith(beginning)) longer.add(word)
    }
  }
  const first = (form: string) => (form === name.trim().normalize('NFC') ? 0 : 1)
  return {
    forms: [...forms].toSorted(([one], [other]) => first(one) - first(other)),
    longer: [...longer].toSorted(),
  }
}
