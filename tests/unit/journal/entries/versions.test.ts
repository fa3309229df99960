import { statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { deleteVersionForGood, listVersions, readVersion, restoreVersion } from '#journal/entries/versions.ts'
import { madeUpBody, rareWord, seeded } from './support/made-up-entries.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

/** Saves bodies one after the other as one entry; the first at 1, the next at 2, … */
function saveAll(connection: Connection, bodies: readonly string[]): string {
  const { id, day } = draft()
  bodies.forEach((body, index) => {
    saveEntry(
      connection,
      draft({ id, day, baseRevision: index, body, title: `Title ${index + 1}` }),
      index + 1,
    )
  })
  return id
}

describe('the versions of an entry', () => {
  it('are listed newest first, and read with all they said', () => {
    const { connection } = journal
    const id = saveAll(connection, ['one', 'one two', 'two'])
    expect(listVersions(connection, id)).toEqual([3, 2, 1].map((n) => ({ revision: n, savedAt: n })))
    expect(readVersion(connection, { id, revision: 2 })).toMatchObject({
      revision: 2,
      savedAt: 2,
      title: 'Title 2',
      body: 'one two',
      day: '2026-05-01',
    })
    expect(() => readVersion(connection, { id, revision: 4 })).toThrow('version-not-found')
    expect(() => listVersions(connection, draft().id)).toThrow('entry-not-found')
  })

  it('are not told of a sealed entry', () => {
    const { connection } = journal
    const id = saveAll(connection, ['one', 'two'])
    connection.write('UPDATE entry SET sealed = 1 WHERE id = ?').run(id)
    for (const ask of [
      () => listVersions(connection, id),
      () => readVersion(connection, { id, revision: 1 }),
      () => restoreVersion(connection, { id, revision: 1, baseRevision: 2 }, 9),
      () => deleteVersionForGood(connection, { id, revision: 1 }),
    ])
      expect(ask).toThrow('entry-not-found')
  })

  it('can be made the newest again, and what was newest becomes a version', () => {
    const { connection } = journal
    const id = saveAll(connection, ['one', 'two'])
    const restored = restoreVersion(connection, { id, revision: 1, baseRevision: 2 }, 9)
    expect(restored).toMatchObject({ revision: 3, body: 'one', title: 'Title 1', changedAt: 9 })
    expect(listVersions(connection, id).map(({ revision }) => revision)).toEqual([3, 2, 1])
    expect(readVersion(connection, { id, revision: 2 }).body).toBe('two')
  })

  it('cannot replace something newer that was not seen', () => {
    const { connection } = journal
    const id = saveAll(connection, ['one', 'two', 'three'])
    const restore = () => restoreVersion(connection, { id, revision: 1, baseRevision: 2 }, 9)
    expect(restore).toThrow('entry-changed-elsewhere')
    expect(listVersions(connection, id)).toHaveLength(3)
  })
})

describe('deleting one version for good', () => {
  /** How many of the words are anywhere in the decrypted file; the index leaves out how a word begins. */
  function wordsLeft({ sqlite }: Connection, words: readonly string[]): string[] {
    const image = sqlite.serialize()
    return words.filter((word) => image.includes(word.slice(-8)))
  }

  it('leaves no word that only it held, and all other versions read as before', async () => {
    const { connection } = journal
    const random = seeded(11)
    const common = madeUpBody(random, 200)
    // Each version has rare words of its own at three places, and keeps the others' place.
    const own = Array.from({ length: 70 }, () => [rareWord(random), rareWord(random), rareWord(random)])
    // Two and two share a beginning that no other has: what is kept of one is of no use beside a third.
    const beginnings = Array.from({ length: 35 }, () => madeUpBody(random, 5 + Math.floor(random() * 20)))
    const bodies = own.map(
      ([a, b, c], at) => `${beginnings[at >> 1]} ${a} ${common.slice(0, 500)} ${b} ${common.slice(500)} ${c}`,
    )
    const id = saveAll(connection, bodies)
    // The oldest, one beside it, a whole one (64) and both its neighbours, and the last before the newest.
    const doomed = [1, 2, 30, 40, 63, 64, 65, 69]
    const doomedWords = doomed.flatMap((revision) => own[revision - 1] ?? [])
    expect(wordsLeft(connection, doomedWords).length).toBeGreaterThan(0.9 * doomedWords.length)
    const kept = listVersions(connection, id).filter(({ revision }) => !doomed.includes(revision))
    for (const revision of doomed) {
      deleteVersionForGood(connection, { id, revision })
      expect(() => readVersion(connection, { id, revision })).toThrow('version-not-found')
    }
    expect(listVersions(connection, id)).toEqual(kept)
    for (const { revision } of kept) {
      const { body, title } = readVersion(connection, { id, revision })
      expect({ body, title }).toEqual({ body: bodies[revision - 1], title: `Title ${revision}` })
    }
    expect(wordsLeft(connection, doomedWords)).toEqual([])
    expect(statSync(`${journal.file}-wal`).size).toBe(0)
    expect(wordsLeft(await journal.reopen(), doomedWords)).toEqual([])
    // Those of the others are still there, but for a few that a difference divides.
    const others = kept.flatMap(({ revision }) => own[revision - 1] ?? [])
    expect(wordsLeft(journal.connection, others).length).toBeGreaterThan(0.9 * others.length)
  })

  it('is refused for the entry as it is now, and for a version that is not there', () => {
    const { connection } = journal
    const id = saveAll(connection, ['one', 'two'])
    for (const revision of [2, 3])
      expect(() => deleteVersionForGood(connection, { id, revision })).toThrow('version-not-found')
    expect(readVersion(connection, { id, revision: 1 }).body).toBe('one')
  })
})
