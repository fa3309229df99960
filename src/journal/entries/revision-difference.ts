/** What an older text has that a newer one has not: the newer one's start, then `middle`, then the newer one's end. */
export interface Difference {
  /** How many UTF-16 units of the newer text's start are kept. */
  readonly keptStart: number
  /** How many of its end. */
  readonly keptEnd: number
  readonly middle: string
}

/**
 * How to get `older` back from `newer`. Both must be well-formed; then so is `middle`: no pair of surrogates is
 * divided, because half a pair would not survive being stored as UTF-8.
 */
export function difference(older: string, newer: string): Difference {
  const shorter = Math.min(older.length, newer.length)
  let start = 0
  while (start < shorter && older.charCodeAt(start) === newer.charCodeAt(start)) start++
  if (start > 0 && isHighSurrogate(older.charCodeAt(start - 1))) start--
  let end = 0
  while (
    end < shorter - start &&
    older.charCodeAt(older.length - 1 - end) === newer.charCodeAt(newer.length - 1 - end)
  )
    end++
  if (end > 0 && isLowSurrogate(older.charCodeAt(older.length - end))) end--
  return { keptStart: start, keptEnd: end, middle: older.slice(start, older.length - end) }
}

/** The older text again. */
export function restore({ keptStart, keptEnd, middle }: Difference, newer: string): string {
  return newer.slice(0, keptStart) + middle + newer.slice(newer.length - keptEnd)
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00
}
