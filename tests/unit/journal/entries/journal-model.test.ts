import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binEntries, putBackEntries, readBin } from '#journal/entries/bin-entries.ts'
import { deleteForGood } from '#journal/entries/delete-for-good.ts'
import { readDays } from '#journal/entries/read-days.ts'
import { readPage } from '#journal/entries/read-page.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import type { Entry } from '#shared/entry.ts'
import { draft, temporaryJournal } from './support/temporary-journal.ts'

const vocabulary = ['sea', 'seal', 'rain', 'trust', 'home', '日記', '記す']
const body = fc.array(fc.constantFrom(...vocabulary), { maxLength: 8 }).map((words) => words.join(' '))
const day = fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03')
const which = fc.nat(20)

const deed = fc.oneof(
  fc.record({ do: fc.constant('write' as const), day, body }),
  fc.record({ do: fc.constant('edit' as const), which, day, body }),
  fc.record({ do: fc.constant('bin' as const), which }),
  fc.record({ do: fc.constant('put-back' as const), which }),
  fc.record({ do: fc.constant('destroy' as const), which }),
)

describe('after any series of writing, editing, moving, binning and destroying', () => {
  it('lists, counts, search and index say the same as a plain list of entries', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 40 }), async (deeds) => {
        const journal = temporaryJournal()
        const { connection } = journal
        const model = new Map<string, Entry>()
        const pick = (at: number) => [...model.values()][at % Math.max(1, model.size)]
        try {
          for (const step of deeds) {
            if (step.do === 'write') {
              const saved = saveEntry(connection, draft({ day: step.day, body: step.body }), 1)
              model.set(saved.id, saved)
              continue
            }
            const entry = pick(step.which)
            if (entry === undefined) continue
            const { id } = entry
            if (step.do === 'edit') {
              const edit = draft({ id, baseRevision: entry.revision, day: step.day, body: step.body })
              model.set(id, saveEntry(connection, edit, 2))
            } else if (step.do === 'bin') {
              binEntries(connection, [id], 5)
              model.set(id, { ...entry, binnedAt: 5 })
            } else if (step.do === 'put-back') {
              putBackEntries(connection, [id])
              model.set(id, { ...entry, binnedAt: null })
            } else if (entry.binnedAt === null) {
              expect(() => deleteForGood(connection, [id])).toThrow('entry-not-found')
            } else {
              deleteForGood(connection, [id])
              model.delete(id)
            }
          }
          const listed = [...model.values()].sort((one, other) => other.position - one.position)
          const live = listed.filter(({ binnedAt }) => binnedAt === null)
          const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)
          expect(idsOf(readPage(connection, { before: null, limit: 200 }).rows)).toEqual(idsOf(live))
          expect(readDays(connection)).toMatchObject({ total: live.length, binned: model.size - live.length })
          expect(idsOf(readBin(connection))).toEqual(
            idsOf(listed.filter(({ binnedAt }) => binnedAt !== null)),
          )
          for (const word of vocabulary) {
            const { hits } = searchEntries(connection, {
              query: `"${word}"`,
              filter: {},
              order: 'newest',
              skip: 0,
              limit: 200,
            })
            const holding = live.filter((entry) =>
              /[a-z]/.test(word) ? entry.body.split(' ').includes(word) : entry.body.includes(word),
            )
            expect(idsOf(hits), word).toEqual(idsOf(holding))
          }
          connection.sqlite.exec(
            "INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)",
          )
          expect(connection.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
          expect(connection.sqlite.pragma('foreign_key_check')).toEqual([])
        } finally {
          await journal.remove()
        }
      }),
      { numRuns: 40 },
    )
  })
})
