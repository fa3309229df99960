import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { pruneVersions } from '#journal/entries/prune-versions.ts'
import { isWhole, longestChain, readRevision, readRevisions } from '#journal/entries/revisions.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { versionsToLetGo } from '#journal/entries/version-rule.ts'
import type { Entry } from '#shared/entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const minute = 60_000
const day = 24 * 60 * minute
const start = Date.UTC(2026, 9, 20, 8)

/** Lets go of everything that is due; returns how many steps it took. */
function pruneAll(connection: Connection, now: number): number {
  return Array.from(pruneVersions(connection, now)).length
}

/** The longest row of versions that can only be read one after the other. */
function longestWalk(connection: Connection, id: string): number {
  const rows = connection
    .read<{ whole: number }>(
      `SELECT ${isWhole} AS whole FROM entry_revision WHERE entry_id = ? ORDER BY revision`,
    )
    .all(id)
  let [longest, walk] = [0, 0]
  for (const { whole } of rows) {
    walk = whole === 1 ? 0 : walk + 1
    longest = Math.max(longest, walk)
  }
  return longest
}

const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      after: fc.oneof(fc.nat(2 * minute), fc.nat(90 * minute), fc.nat(day)),
      at: fc.nat(200),
      remove: fc.nat(30),
      insert: fc.string({ unit: 'grapheme', maxLength: 12 }),
      title: fc.option(fc.constantFrom('', 'One', 'Two'), { nil: undefined, freq: 4 }),
      zone: fc.option(fc.constantFrom('Europe/Lisbon', 'Asia/Tokyo'), { nil: undefined, freq: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('prune' as const), after: fc.nat(9 * day) }) },
)

describe('letting old versions go', () => {
  it('leaves exactly those the rule keeps, whenever it is done, and every one of them reads as it was saved', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 120 }), (steps) => {
        // A new life: the one before it was in a time to come.
        journal.connection.sqlite.exec('DELETE FROM setting; DELETE FROM entry')
        let now = start
        let saved = saveEntry(journal.connection, draft({ body: 'It began.' }), now)
        const all: Entry[] = [saved]
        for (const one of steps) {
          now += one.after
          if (one.kind === 'prune') pruneAll(journal.connection, now)
          else {
            const { id, revision, day, time, title, zone, body } = saved
            const words = body.slice(0, one.at) + one.insert + body.slice(one.at + one.remove)
            const next = { title: one.title ?? title, zone: one.zone ?? zone, body: words }
            const stored = saveEntry(
              journal.connection,
              { id, baseRevision: revision, day, time, ...next },
              now,
            )
            if (stored.revision > revision) all.push(stored)
            saved = stored
          }
        }
        pruneAll(journal.connection, now)
        const dated = all
          .map(({ revision, changedAt, zone }) => ({ revision, savedAt: changedAt, zone }))
          .reverse()
        const gone = new Set(versionsToLetGo(dated, now))
        const kept = all.filter(({ revision }) => !gone.has(revision))
        expect(readRevisions(journal.connection, saved.id).map(({ revision }) => revision)).toEqual(
          kept.map(({ revision }) => revision).reverse(),
        )
        for (const { id, revision, changedAt, day, time, zone, title, body } of kept) {
          const read = readRevision(journal.connection, id, revision)
          expect(read).toEqual({ revision, changedAt, day, time, zone, title, body })
        }
      }),
      { numRuns: 25, endOnFailure: true },
    )
  })

  it('takes years of evenings in short steps, and no version ends up far from a whole one', () => {
    let now = start
    let saved = saveEntry(journal.connection, draft({ body: 'It began.' }), now)
    const said = new Map([[1, saved.body]])
    for (let evening = 0; evening < 80; evening++) {
      for (let second = 0; second < 8; second++) {
        const body = `${saved.body.slice(0, 3000)} ${evening}:${second}`
        saved = saveEntry(
          journal.connection,
          { ...draft(), id: saved.id, baseRevision: saved.revision, body },
          ++now,
        )
        said.set(saved.revision, body)
      }
      now += day
      if (evening % 7 === 0) pruneAll(journal.connection, now)
    }
    expect(pruneAll(journal.connection, now + 30 * day)).toBeGreaterThan(0)
    const versions = readRevisions(journal.connection, saved.id)
    expect(versions.length).toBe(80)
    expect(longestWalk(journal.connection, saved.id)).toBeLessThan(2 * longestChain)
    for (const { revision } of versions)
      expect(readRevision(journal.connection, saved.id, revision).body).toBe(said.get(revision))
    // Nothing is due any more, and nothing is looked for twice.
    expect(pruneAll(journal.connection, now + 31 * day)).toBe(0)
  })

  it('goes on where it was cut short', () => {
    let saved = saveEntry(journal.connection, draft({ body: '0' }), start)
    for (let save = 1; save <= 300; save++) {
      const body = `${save}`
      saved = saveEntry(
        journal.connection,
        { ...draft(), id: saved.id, baseRevision: saved.revision, body },
        start + save,
      )
    }
    const later = start + 2 * day
    expect(pruneVersions(journal.connection, later).next().done).toBe(false)
    expect(readRevisions(journal.connection, saved.id)).toHaveLength(301 - 250)
    pruneAll(journal.connection, later)
    expect(readRevisions(journal.connection, saved.id)).toHaveLength(1)
  })
})
