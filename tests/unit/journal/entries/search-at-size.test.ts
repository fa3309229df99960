import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import { madeUpBody, madeUpDraft, seeded } from './support/made-up-entries.ts'
import { type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

const size = 10_000
let journal: TemporaryJournal
let bodies: readonly { readonly id: string; readonly position: number; readonly words: readonly string[] }[]

beforeAll(() => {
  journal = temporaryJournal()
  const { connection } = journal
  const random = seeded(4)
  // One transaction for all: what is asked here is what the index finds, not how it was filled.
  const filling = { ...connection, transaction: <T>(work: () => T): T => work() }
  bodies = connection
    .transaction(() =>
      Array.from({ length: size }, () => {
        const words = 1 + Math.floor(random() * 30)
        const { id, position, body } = saveEntry(
          filling,
          madeUpDraft(random, { body: madeUpBody(random, words) }),
          1,
        )
        return { id, position, words: body.split(' ') }
      }),
    )
    .sort((one, other) => other.position - one.position)
})
afterAll(() => journal.remove())

type Holds = (words: readonly string[]) => boolean
const has =
  (word: string): Holds =>
  (words) =>
    words.includes(word)
const begins =
  (start: string): Holds =>
  (words) =>
    words.some((word) => word.startsWith(start))
const rare = () => bodies[size / 2]?.words.find((word) => word.length === 14) ?? 'none'

describe(`a search among ${size} encrypted entries`, () => {
  it.each<[string, () => string, () => Holds]>([
    ['a common word', () => 'home ', () => has('home')],
    ['a rare word', () => `${rare()} `, () => has(rare())],
    ['two words', () => 'home night ', () => (words) => has('home')(words) && has('night')(words)],
    [
      'a phrase',
      () => '"home night"',
      () => (words) => words.some((word, at) => word === 'home' && words[at + 1] === 'night'),
    ],
    ['a word begun', () => 'ni', () => begins('ni')],
    ['an exclusion', () => 'home -night ', () => (words) => has('home')(words) && !has('night')(words)],
    ['letters without spaces', () => '記', () => (words) => words.some((word) => word.includes('記'))],
  ])('finds %s exactly where it is, newest first, to the last hit', (_, query, holds) => {
    const wanted = bodies.filter(({ words }) => holds()(words)).map(({ id }) => id)
    const found: string[] = []
    for (let more = true; more; ) {
      const page = searchEntries(journal.connection, {
        query: query(),
        filter: {},
        order: 'newest',
        skip: found.length,
        limit: 200,
      })
      found.push(...page.hits.map(({ id }) => id))
      more = page.more
    }
    expect(wanted.length).toBeGreaterThan(0)
    expect(found).toEqual(wanted)
  })

  it('leaves no word of the index readable in the file', async () => {
    const words = new Set(bodies.flatMap(({ words }) => words.filter((word) => word.length === 14)))
    expect(words.size).toBeGreaterThan(20_000)
    const image = journal.connection.sqlite.serialize()
    // The check itself sees such words: in the decrypted image it finds them.
    expect(endingsIn(image, words)).toBeGreaterThan(20_000)
    await journal.connection.close()
    expect(endingsIn(readFileSync(journal.file), words)).toBe(0)
  })
})

/** How many of the words have their last eight letters somewhere in these bytes. */
function endingsIn(bytes: Buffer, words: ReadonlySet<string>): number {
  const endings = new Set([...words].map((word) => word.slice(-8)))
  const found = new Set<string>()
  for (const [run] of bytes.toString('latin1').matchAll(/[a-z]{8,}/g)) {
    for (let at = 0; at + 8 <= run.length; at++) {
      const ending = run.slice(at, at + 8)
      if (endings.has(ending)) found.add(ending)
    }
  }
  return found.size
}
