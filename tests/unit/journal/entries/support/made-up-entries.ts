import type { EntryDraft } from '#shared/entry.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { draft } from './temporary-journal.ts'

/** Numbers from 0 (included) to 1 (excluded), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A word of fourteen random letters, which nothing else will hold by chance. */
export function rareWord(random: () => number): string {
  return Array.from({ length: 14 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('')
}

/** Common and rare words in turn, and a word of a script without spaces. */
export function madeUpBody(random: () => number, words: number): string {
  const common = 'the and we was home day talk night letter kept said slow again never'.split(' ')
  const word = () =>
    random() < 0.2 ? rareWord(random) : (common[Math.floor(random() * common.length)] ?? '')
  const han = () => String.fromCharCode(0x4e00 + Math.floor(random() * 20_000))
  return `${Array.from({ length: words }, word).join(' ')} 日記${han()}${han()}`
}

/** A draft on a random day of ten years. */
export function madeUpDraft(random: () => number, changes: Partial<EntryDraft> = {}): EntryDraft {
  const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3650))).toISOString().slice(0, 10)
  const bytes = Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256))
  return draft({ id: uuidv7(Date.UTC(2026, 0, 1), bytes), day, ...changes })
}
