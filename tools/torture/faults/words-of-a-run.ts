import type { FailureCode } from '#shared/failure.ts'

/** When the made-up deeds begin, in milliseconds since 1970. */
const born = 1_795_000_000_000

/** When a deed is done, by its number. Milliseconds since 1970. */
export const when = (number: number): number => born + number * 1_000

/** Whether something was made at that time by the deed of that number, at its first try or a later one. */
export const madeBy = (number: number, at: number): boolean => at >= when(number) && at < when(number + 1)

/** When a vault is looked into: after all deeds. */
export const afterwards = born + 1e9

/** What the program that does the deeds says of them, a line each. */
export type Word = { readonly done: number } | { readonly failed: number; readonly code: FailureCode }

export const say = (word: Word): string => `${JSON.stringify(word)}\n`

/** The words in what was said, whole lines only. */
export function heard(said: string): readonly Word[] {
  return said
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Word)
}

/** How many deeds were called done: they come in order. */
export function doneIn(words: readonly Word[]): number {
  return words.filter((word) => 'done' in word).length
}
