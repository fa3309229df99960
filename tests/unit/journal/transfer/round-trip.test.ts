import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEntry } from '#journal/entries/read-entry.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { readSealedRows } from '#journal/sealed/read-sealed.ts'
import { sealEntries } from '#journal/sealed/seals.ts'
import { importExport } from '#journal/transfer/import-export.ts'
import { undoImport } from '#journal/transfer/undo-import.ts'
import { writeExport } from '#journal/transfer/write-export.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { draft } from '../entries/support/temporary-journal.ts'
import { speakEnglish } from '../share/support/words.ts'
import { madeVault, openIt } from '../vault/support/make-vault.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { contentsHash, contentsOf } from './support/contents.ts'
import { never, richVault, sourceOf } from './support/rich-vault.ts'

speakEnglish()
const password = 'shopper-riverbed-unlatch'

async function exported(vault: OpenVault, lock: string | null = null): Promise<string> {
  const file = join(temporaryFolder(), 'notes')
  const outcome = await writeExport({ file, password: lock, stop: never() }, sourceOf(vault))
  expect(outcome.kind).toBe('saved')
  return file
}

const takeIn = (vault: OpenVault, file: string, lock: string | null = null) =>
  importExport({ file, password: lock, stop: never() }, sourceOf(vault))

const emptyVault = async () => openIt(await madeVault())

for (const lock of [null, password]) {
  test(`claim 53: a rich journal taken out and taken in is the same journal, ${lock ? 'locked' : 'plain'}`, async () => {
    const vault = await richVault()
    const before = contentsOf(vault)
    const other = await emptyVault()
    const { outcome } = await takeIn(other, await exported(vault, lock), lock)
    expect(contentsOf(other)).toEqual(before)
    expect(contentsHash(other)).toBe(contentsHash(vault))
    // Taking it out has changed nothing either.
    expect(contentsOf(vault)).toEqual(before)
    expect(outcome).toMatchObject({ kind: 'imported', alreadyHere: 0, different: 0 })
    await vault.close()
    const reopened = other
    await reopened.close()
  })
}

test('what is sealed goes out with everything, and comes in sealed', async () => {
  const [vault, other] = [await richVault(), await emptyVault()]
  const sealed = readSealedRows(vault.connection)
  expect(sealed.filter(({ sealedOn }) => sealedOn !== null)).not.toEqual([])
  await takeIn(other, await exported(vault))
  expect(readSealedRows(other.connection)).toEqual(sealed)
  for (const { id } of sealed) expect(() => readEntry(other.connection, id)).toThrow('entry-not-found')
  await vault.close()
  await other.close()
})

test('claim 53: so is a journal made at random', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('', '"\\\u2028\n', '# not\n\n[a](attachment:x)', '漢字かな', 'وَقْت', '👩‍👩‍👧'),
  )
  const anyDraft = fc.record({
    day: fc.constantFrom('0001-01-01', '1999-12-31', '2026-02-28', '2026-05-01', '9999-12-31'),
    time: fc.constantFrom('00:00', '12:34', '23:59'),
    zone: fc.constantFrom('Europe/Lisbon', 'UTC', 'Pacific/Chatham'),
    title: text,
    versions: fc.array(text, { minLength: 1, maxLength: 5 }),
    starred: fc.boolean(),
    moods: fc.uniqueArray(fc.constantFrom('calm' as const, 'lonely' as const), { maxLength: 2 }),
    tags: fc.uniqueArray(fc.constantFrom('sleep', 'Schlaf', 'ÉTÉ', 'a"b'), { maxLength: 3 }),
    binned: fc.boolean(),
    sealed: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(anyDraft, { maxLength: 25 }), async (drafts) => {
      const vault = await emptyVault()
      drafts.forEach(({ versions, starred, moods, tags, binned, sealed, ...said }, at) => {
        const [body = '', ...later] = versions
        const first = draft({ ...said, body, marks: { starred, moods, tags } })
        let saved = saveEntry(vault.connection, first, at + 1)
        for (const next of later) {
          const { marks: _, ...again } = first
          saved = saveEntry(
            vault.connection,
            { ...again, baseRevision: saved.revision, body: next },
            at + saved.revision,
          )
        }
        vault.connection
          .write('UPDATE entry SET binned_at = ?, sealed = ? WHERE id = ?')
          .run(binned ? 7 : null, sealed ? 1 : 0, first.id)
      })
      const other = await emptyVault()
      await takeIn(other, await exported(vault))
      expect(contentsOf(other)).toEqual(contentsOf(vault))
      await vault.close()
      await other.close()
    }),
    { numRuns: 12 },
  )
})

test('what is here stays as it is, and is not doubled', async () => {
  const vault = await richVault()
  const file = await exported(vault)
  const before = contentsOf(vault)
  const entries = before.filter((row) => row.startsWith('entry {')).length
  const { outcome } = await takeIn(vault, file)
  expect(outcome).toEqual({ kind: 'imported', entries: 0, alreadyHere: entries, different: 0, others: 0 })
  expect(contentsOf(vault)).toEqual(before)

  const { connection } = vault
  const [one] = connection.read<{ id: string; revision: number }>('SELECT id, revision FROM entry').all()
  connection
    .write("UPDATE entry SET body = 'changed since', revision = ? WHERE id = ?")
    .run((one?.revision ?? 0) + 1, one?.id ?? '')
  const changed = contentsOf(vault)
  expect((await takeIn(vault, file)).outcome).toMatchObject({ entries: 0, different: 1 })
  expect(contentsOf(vault)).toEqual(changed)
  await vault.close()
})

test('into a journal with other entries everything comes in beside them, and one step takes it out again', async () => {
  const vault = await richVault({ entries: 30, seed: 4 })
  const file = await exported(vault)
  const other = await openIt(await madeVault())
  const at = vault.connection
    .read<{ day: string; time: string }>('SELECT day, time FROM entry ORDER BY position LIMIT 1')
    .get()
  saveEntry(
    other.connection,
    draft({ body: 'was here before', ...at, marks: { starred: false, moods: [], tags: ['tag 1'] } }),
    5,
  )
  const before = contentsOf(other)
  const { outcome, takenIn } = await takeIn(other, file)
  const both = contentsOf(other)
  for (const row of before) expect(both).toContain(row)
  const entries = contentsOf(vault).filter((row) => row.startsWith('entry {')).length
  expect(outcome).toMatchObject({ kind: 'imported', entries })
  if (takenIn === null) throw new Error('nothing came in')
  expect(undoImport(other, takenIn)).toEqual({ entries, left: 0 })
  expect(contentsOf(other)).toEqual(before)
  await vault.close()
  await other.close()
})

test('what was changed since it came in stays when the rest is taken out', async () => {
  const vault = await richVault()
  const other = await emptyVault()
  const { takenIn } = await takeIn(other, await exported(vault))
  const { connection } = other
  const [one] = connection
    .read<{ id: string; revision: number; day: string; time: string; zone: string; title: string }>(
      'SELECT id, revision, day, time, zone, title FROM entry WHERE binned_at IS NULL AND sealed = 0',
    )
    .all()
  if (one === undefined || takenIn === null) throw new Error('nothing came in')
  const { id, revision, ...said } = one
  saveEntry(connection, { id, baseRevision: revision, ...said, body: 'worked on since' }, 9)
  connection.sqlite.exec("UPDATE promise_week SET note = 'said since'")
  const promises = connection
    .read<{ n: number }>('SELECT count(DISTINCT promise_id) AS n FROM promise_week')
    .get()
  // One that was sealed since stays without a word about it.
  const [hidden] = connection
    .read<{ id: string; body: string }>(
      'SELECT id, body FROM entry WHERE binned_at IS NULL AND sealed = 0 AND id <> ? LIMIT 1',
    )
    .all(id)
  sealEntries(connection, [hidden?.id ?? ''], '2026-05-01', 9)
  const { left } = undoImport(other, takenIn)
  expect(left).toBe(1 + (promises?.n ?? 0))
  expect(promises?.n).toBeGreaterThan(0)
  const bodies = connection.read<{ body: string }>('SELECT body FROM entry').all()
  expect(bodies.map(({ body }) => body).toSorted()).toEqual(['worked on since', hidden?.body].toSorted())
  await vault.close()
  await other.close()
})
