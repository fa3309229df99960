import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRevision, readRevisions } from '#journal/entries/revisions.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import type { Entry, EntryDraft } from '#shared/entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const edit = fc.record({
  at: fc.nat(400),
  remove: fc.nat(40),
  insert: fc.string({ unit: 'grapheme', maxLength: 20 }),
  title: fc.option(fc.constantFrom('', 'One', 'Two'), { nil: undefined, freq: 4 }),
  day: fc.option(fc.constantFrom('2026-05-01', '2026-05-02'), { nil: undefined, freq: 6 }),
  time: fc.option(fc.constantFrom('09:00', '23:59'), { nil: undefined, freq: 6 }),
  zone: fc.option(fc.constantFrom('Europe/Lisbon', 'Asia/Tokyo'), { nil: undefined, freq: 6 }),
})

describe('every earlier version of an entry', () => {
  it('can be read again exactly, after any series of edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 150 }), (edits) => {
        let saved = saveEntry(journal.connection, draft({ body: 'It began.' }), 0)
        const versions = [saved]
        edits.forEach(({ at, remove, insert, title, day, time, zone }, now) => {
          const { body } = saved
          const next: EntryDraft = {
            id: saved.id,
            baseRevision: saved.revision,
            day: day ?? saved.day,
            time: time ?? saved.time,
            zone: zone ?? saved.zone,
            title: title ?? saved.title,
            body: body.slice(0, at) + insert + body.slice(at + remove),
          }
          const stored = saveEntry(journal.connection, next, now + 1)
          if (stored.revision > saved.revision) versions.push(stored)
          saved = stored
        })
        expect(readRevisions(journal.connection, saved.id)).toEqual(
          versions.map(({ revision, changedAt }) => ({ revision, changedAt })).reverse(),
        )
        for (const version of versions) {
          expect(readRevision(journal.connection, saved.id, version.revision)).toEqual(words(version))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('costs little while a long text is typed, and is never far from a whole one', () => {
    const typed = 'A long evening. '.repeat(6000)
    let saved = saveEntry(journal.connection, draft({ body: typed }), 0)
    for (let second = 1; second <= 200; second++) {
      const body = `${saved.body} word${second}`
      saved = saveEntry(
        journal.connection,
        { ...draft({ id: saved.id, baseRevision: saved.revision, body }) },
        second,
      )
    }
    const [sizes] = journal.connection.sqlite
      .prepare(
        'SELECT count(*) AS kept, sum(length(middle)) AS size, sum(length(middle) > 90000) AS whole FROM entry_revision',
      )
      .all() as { kept: number; size: number; whole: number }[]
    expect(sizes).toMatchObject({ kept: 200, whole: 3 })
    expect(sizes?.size).toBeLessThan(4 * saved.body.length)
    expect(readRevision(journal.connection, saved.id, 1).body).toBe(typed)
  })

  it('says when there is no such version', () => {
    const saved = saveEntry(journal.connection, draft({ body: 'one' }), 0)
    expect(() => readRevision(journal.connection, saved.id, 2)).toThrow('version-not-found')
    expect(() => readRevision(journal.connection, saved.id, 0)).toThrow('version-not-found')
    expect(() => readRevision(journal.connection, draft().id, 1)).toThrow('entry-not-found')
  })
})

function words({ revision, changedAt, day, time, zone, title, body }: Entry) {
  return { revision, changedAt, day, time, zone, title, body }
}
