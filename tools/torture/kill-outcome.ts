import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Note, tick } from './watch-saves.ts'

/** What is killed: the whole app at once, only its window's processes, only the journal's, only main. */
export const targets = ['app', 'window', 'journal', 'main'] as const

/** What was heard of one entry until something was killed. */
export interface Written {
  readonly target: (typeof targets)[number]
  readonly notes: readonly Note[]
}

/** Entries on the disk by their ids. */
export type StoredEntries = Readonly<Record<string, { readonly body: string; readonly revision: number }>>

/** What came of one kill. Times are milliseconds the page lived through. */
export interface Outcome {
  readonly target: Written['target']
  /** Answered saves, and times the page said "Saved". */
  readonly acknowledged: number
  /** Those of them that are not on the disk. */
  readonly lost: number
  /** Whether what is on the disk is anything but the beginning of what was typed. */
  readonly garbled: boolean
  /** Characters typed and not on the disk. */
  readonly missing: number
  /** From the first of these to the end. */
  readonly missingFor: number
  /** The same for those of which no save had begun. */
  readonly unsentFor: number
}

/** Reads a vault with a program of its own, as it is on the disk. */
export function readStored(vault: string, passphrase: string): StoredEntries {
  const program = join(import.meta.dirname, 'read-entries.ts')
  const printed = execFileSync(process.execPath, [program, vault], {
    input: passphrase,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return JSON.parse(printed)
}

/** Compares what was heard before a kill with what is on the disk after it. */
export function judge({ target, notes }: Written, entries: StoredEntries): Outcome {
  const typed = notes.filter((note) => note.kind === 'typed')
  const sent = notes.filter((note) => note.kind === 'sent')
  const saved = notes.filter((note) => note.kind === 'saved')
  const shown = notes.filter((note) => note.kind === 'shown')
  const stored = entries[sent[0]?.id ?? ''] ?? { body: '', revision: 0 }
  const kept = plain(stored.body)
  const everything = plain(typed.at(-1)?.text ?? '')
  const lost = [
    ...saved.filter(({ text, revision }) => stored.revision < revision || !kept.startsWith(plain(text))),
    ...shown.filter(({ text }) => !kept.startsWith(plain(text))),
  ]
  const sentLength = Math.max(0, ...sent.map(({ text }) => plain(text).length))
  const end = typed.at(-1)?.tick ?? 0
  /** How long before the end the first character beyond a length was typed. */
  const since = (length: number) => {
    const first = typed.find(({ text }) => plain(text).length > length)
    return first === undefined ? 0 : (end - first.tick) * tick
  }
  return {
    target,
    acknowledged: saved.length + shown.length,
    lost: lost.length,
    // The last key may be heard of by a save before the page could tell of it.
    garbled: !everything.startsWith(kept) && !isTyping(kept),
    missing: Math.max(0, everything.length - kept.length),
    missingFor: since(kept.length),
    unsentFor: since(Math.max(kept.length, sentLength)),
  }
}

/** The most that may be typed without a save having begun, in milliseconds of the page's own time. */
export const longestUnsent = 1_000

/** What came of all kills in words, the sum last; and whether anything is not as promised. */
export function summaryOf(outcomes: readonly Outcome[]): {
  readonly lines: readonly string[]
  readonly failed: boolean
} {
  const sum = (some: readonly Outcome[], of: (outcome: Outcome) => number) =>
    some.reduce((total, outcome) => total + of(outcome), 0)
  const most = (some: readonly Outcome[], of: (outcome: Outcome) => number) => Math.max(0, ...some.map(of))
  const say = (some: readonly Outcome[]) =>
    `${some.length} kills, ${sum(some, ({ acknowledged }) => acknowledged)} acknowledged saves, ` +
    `${sum(some, ({ lost }) => lost)} lost`
  const garbled = outcomes.filter((outcome) => outcome.garbled).length
  const unsent = most(outcomes, ({ unsentFor }) => unsentFor)
  return {
    lines: [
      ...targets.map((target) => `${target}: ${say(outcomes.filter((one) => one.target === target))}`),
      `typed and not on the disk, at most: ${most(outcomes, ({ missing }) => missing)} characters, ` +
        `${most(outcomes, ({ missingFor }) => missingFor)} ms of typing, ${unsent} ms of it not on its way`,
      `entries that are not the beginning of what was typed: ${garbled}`,
      say(outcomes),
    ],
    failed: garbled > 0 || unsent > longestUnsent || sum(outcomes, ({ lost }) => lost) > 0,
  }
}

/** Text without the blanks at its end, which Markdown writes in another way. */
const plain = (text: string): string => text.replace(/(\s|&#x20;|&nbsp;)+$/, '')

/** Whether a text is the beginning of the numbered words, from the first on. */
function isTyping(text: string): boolean {
  const words = Array.from({ length: 1 + text.length / 7 }, (_, at) => `w${String(at + 1).padStart(5, '0')}`)
  return words.join(' ').startsWith(text)
}
