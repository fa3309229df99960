import { spokenLanguage } from './words.ts'

const orders = new Map<string, Intl.Collator>()

/** Orders names as the language of the app does; names that differ only in their encoding keep a fixed order. */
export function alphabetical(a: string, b: string): number {
  return order(spokenLanguage()).compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

function order(language: string): Intl.Collator {
  const made = orders.get(language) ?? new Intl.Collator(language, { numeric: true })
  orders.set(language, made)
  return made
}
