import { statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { binEntries, readBin } from '#journal/entries/bin-entries.ts'
import { deleteForGood, emptyOldBin } from '#journal/entries/delete-for-good.ts'
import { readRevisions } from '#journal/entries/revisions.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { unspacedText } from '#journal/entries/unspaced-text.ts'
import type { Entry } from '#shared/entry.ts'
import { madeUpBody, madeUpDraft, rareWord, seeded } from './support/made-up-entries.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

/** Every word only this entry holds, and its rare pair of Han letters as the index writes it. */
function rareWords({ title, body }: Entry): string[] {
  const latin = `${title} ${body}`.match(/[a-z]{14}/g) ?? []
  const han = [...body.matchAll(/日記(\p{Script=Han}{2})/gu)].map(
    ([, pair = '']) => unspacedText(pair).split(' ')[0] ?? '',
  )
  return [...latin, ...han]
}

/** Writes, rewrites and moves entries the way years do; returns them with every rare word each ever held. */
function writeYears(connection: Connection, entries: number): Map<string, Set<string>> {
  const random = seeded(5)
  const words = new Map<string, Set<string>>()
  const written: Entry[] = []
  const save = (wanted: Parameters<typeof saveEntry>[1]) => {
    const saved = saveEntry(connection, wanted, 1)
    words.set(saved.id, new Set([...(words.get(saved.id) ?? []), ...rareWords(saved)]))
    return saved
  }
  for (let at = 0; at < entries; at++) {
    const length = random() < 0.05 ? 1500 : 20 + Math.floor(random() * 150)
    written.push(save(madeUpDraft(random, { title: rareWord(random), body: madeUpBody(random, length) })))
    for (let again = 0; again < 2; again++) {
      const which = Math.floor(random() * written.length)
      const { id, revision, day, title, body } = written[which] as Entry
      const cut = body.lastIndexOf(' ', Math.floor(random() * body.length))
      const moved = random() < 0.1 ? madeUpDraft(random).day : day
      const added = random() < 0.3 ? '' : madeUpBody(random, 30)
      const next = draft({
        id,
        baseRevision: revision,
        day: moved,
        title,
        body: `${body.slice(0, cut)} ${added}`,
      })
      written[which] = save(next)
    }
  }
  return words
}

/**
 * How many of the words are anywhere in the decrypted file: tables, versions, index, free pages and slack. Of each
 * only its last eight bytes are asked for, because the index leaves out how a word begins like the one before.
 */
function wordsLeft({ sqlite }: Connection, words: Iterable<string>): number {
  const endings = new Map<number, Set<number>>()
  for (const word of words) {
    const ending = Buffer.from(word).subarray(-8)
    const second = endings.get(ending.readInt32LE(0)) ?? new Set()
    endings.set(ending.readInt32LE(0), second.add(ending.readInt32LE(4)))
  }
  const image = sqlite.serialize()
  const left = new Set<string>()
  for (let at = 0; at + 8 <= image.length; at++) {
    const second = endings.get(image.readInt32LE(at))
    if (second?.has(image.readInt32LE(at + 4))) left.add(image.toString('latin1', at, at + 8))
  }
  return left.size
}

function wordsOf(words: Map<string, Set<string>>, ids: readonly string[]): string[] {
  return ids.flatMap((id) => [...(words.get(id) ?? [])])
}

describe('deleting for good', () => {
  it('leaves no word of an entry, nor of any version of it, anywhere in the journal', async () => {
    const { connection } = journal
    const words = writeYears(connection, 200)
    const doomed = [...words.keys()].filter((_, at) => at % 6 === 0)
    const doomedWords = wordsOf(words, doomed)
    expect(doomedWords.length).toBeGreaterThan(1000)
    // A few earlier words are kept in two halves, where an edit left one half in place by chance.
    expect(wordsLeft(connection, doomedWords)).toBeGreaterThan(0.95 * doomedWords.length)

    binEntries(connection, doomed, 1)
    deleteForGood(connection, doomed)

    expect(wordsLeft(connection, doomedWords)).toBe(0)
    expect(statSync(`${journal.file}-wal`).size).toBe(0)
    const reopened = await journal.reopen()
    expect(wordsLeft(reopened, doomedWords)).toBe(0)
    // All else is untouched.
    const others = wordsOf(
      words,
      [...words.keys()].filter((id) => !doomed.includes(id)),
    )
    expect(wordsLeft(reopened, others)).toBeGreaterThan(0.95 * others.length)
    expect(reopened.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    reopened.sqlite.exec("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)")
  })

  it('leaves none behind in the smallest journals either, where the index has hardly any parts to merge', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const small = temporaryJournal()
      try {
        const random = seeded(seed)
        const words: string[] = []
        const doomed: string[] = []
        for (let at = 0; at <= random() * 4; at++) {
          const isDoomed = at === 0 || random() < 0.5
          let saved = saveEntry(small.connection, madeUpDraft(random, { body: rareWord(random) }), 1)
          if (isDoomed) doomed.push(saved.id)
          for (let again = 0; again <= random() * 3; again++) {
            if (isDoomed) words.push(...rareWords(saved))
            const { id, revision, day } = saved
            const next = draft({ id, baseRevision: revision, day, body: rareWord(random) })
            saved = saveEntry(small.connection, next, 1)
          }
          if (isDoomed) words.push(...rareWords(saved))
        }
        binEntries(small.connection, doomed, 1)
        deleteForGood(small.connection, doomed)
        expect(wordsLeft(small.connection, words), `seed ${seed}`).toBe(0)
      } finally {
        await small.remove()
      }
    }
  })

  it.each<readonly [string, readonly string[]]>([
    ['the file is not written anew', ["INSERT INTO entry_search (entry_search) VALUES ('optimize')"]],
    ['the index is not merged', ['VACUUM']],
    [
      'rows are not overwritten',
      ['PRAGMA secure_delete = OFF', "INSERT INTO entry_search (entry_search) VALUES ('optimize')"],
    ],
  ])('is caught leaving words when %s', (_, instead) => {
    const { connection } = journal
    const words = writeYears(connection, 200)
    const doomed = [...words.keys()].filter((_, at) => at % 6 === 0)
    binEntries(connection, doomed, 1)
    const [first = '', ...rest] = instead
    if (first.startsWith('PRAGMA')) connection.sqlite.exec(first)
    for (const id of doomed) connection.write('DELETE FROM entry WHERE id = ?').run(id)
    for (const statement of first.startsWith('PRAGMA') ? rest : instead) connection.sqlite.exec(statement)
    connection.sqlite.pragma('incremental_vacuum')
    connection.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    expect(wordsLeft(connection, wordsOf(words, doomed))).toBeGreaterThan(0)
  })

  it('takes the versions with it', () => {
    const { connection } = journal
    const { id } = saveEntry(connection, draft({ body: 'one' }), 1)
    saveEntry(connection, draft({ id, baseRevision: 1, body: 'two' }), 2)
    binEntries(connection, [id], 3)
    deleteForGood(connection, [id])
    expect(readRevisions(connection, id)).toEqual([])
    expect(() => deleteForGood(connection, [id])).not.toThrow()
  })

  it('destroys nothing when one of the entries is not in the bin', () => {
    const { connection } = journal
    const [kept, binned] = ['kept', 'binned'].map((body) => saveEntry(connection, draft({ body }), 1).id)
    binEntries(connection, [binned ?? ''], 1)
    expect(() => deleteForGood(connection, [kept ?? '', binned ?? ''])).toThrow('entry-not-found')
    expect(readBin(connection)).toHaveLength(1)
  })

  it('is finished later when the disk was full in the middle', () => {
    const { connection } = journal
    const word = rareWord(seeded(9))
    const { id } = saveEntry(connection, draft({ body: word }), 1)
    binEntries(connection, [id], 1)
    const full = new Proxy(connection.sqlite, {
      get(sqlite, name) {
        if (name === 'exec')
          return () => {
            throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
          }
        const value = Reflect.get(sqlite, name)
        return typeof value === 'function' ? value.bind(sqlite) : value
      },
    })
    expect(() => deleteForGood({ ...connection, sqlite: full }, [id])).toThrow('full')
    expect(readBin(connection)).toEqual([])
    const sizeBefore = statSync(`${journal.file}-wal`).size
    expect(sizeBefore).toBeGreaterThan(0)
    expect(emptyOldBin(connection, 1)).toBe(0)
    expect(wordsLeft(connection, [word])).toBe(0)
    expect(statSync(`${journal.file}-wal`).size).toBe(0)
  })
})

describe('the bin', () => {
  it('empties itself of what has been there for thirty days', () => {
    const { connection } = journal
    const day = 86_400_000
    const [old, young] = ['old', 'young'].map((body) => saveEntry(connection, draft({ body }), 0).id)
    binEntries(connection, [old ?? ''], 1000)
    binEntries(connection, [young ?? ''], 1001)
    expect(emptyOldBin(connection, 1000 + 30 * day - 1)).toBe(0)
    expect(emptyOldBin(connection, 1000 + 30 * day)).toBe(1)
    expect(readBin(connection).map(({ id }) => id)).toEqual([young])
  })
})

describe('the words searched for above', () => {
  it('include those of scripts without spaces, as the index writes them', () => {
    const saved = saveEntry(journal.connection, draft({ body: '日記渾沌' }), 1)
    expect(wordsLeft(journal.connection, rareWords(saved))).toBe(1)
  })
})
