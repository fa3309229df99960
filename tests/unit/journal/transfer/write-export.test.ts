import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { readImage } from '#journal/images/images.ts'
import { dataTables } from '#journal/transfer/data-tables.ts'
import { type GrowingDisk, realGrowingDisk } from '#journal/transfer/growing-disk.ts'
import { writeExport } from '#journal/transfer/write-export.ts'
import { hasTool } from '../share/support/tools.ts'
import { speakEnglish } from '../share/support/words.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { mark, never, richVault, sourceOf } from './support/rich-vault.ts'

speakEnglish()
const password = 'shopper-riverbed-unlatch'

/** A folder with an older file under the name that is asked for. */
function place() {
  const folder = join(temporaryFolder(), 'out')
  mkdirSync(folder)
  const file = join(folder, 'notes.zip')
  writeFileSync(file, 'older')
  return { folder, file }
}

/** What the public tool finds in a zip. */
const unzipped = (file: string, name: string) =>
  execFileSync('unzip', ['-p', file, name], { maxBuffer: 2 ** 28 })
const namesIn = (file: string) =>
  execFileSync('unzip', ['-Z1', file], { encoding: 'utf8' }).trim().split('\n')

const ownTables = [
  // The search index is made anew, and when a vault was opened is that vault's own history.
  'entry_search',
  'entry_search_config',
  'entry_search_data',
  'entry_search_docsize',
  'entry_search_idx',
  'unlock_event',
]
/** Tables whose rows stand in the lines of others. */
const withEntries = ['entry', 'entry_mood', 'entry_tag', 'entry_attachment', 'attachment']

test('every table of the journal is in the export, or left out for a reason that is written here', async () => {
  const vault = await richVault()
  const tables = vault.connection
    .read<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => name)
  const known = [...ownTables, ...withEntries, ...dataTables.map(({ table }) => table)]
  expect(tables.sort()).toEqual(known.sort())
  for (const { table, columns } of dataTables) {
    const stored = vault.connection.sqlite.pragma(`table_info(${table})`) as { name: string }[]
    // What two names of one tag have in common is made of the name.
    const names = stored.map(({ name }) => name).filter((name) => name !== 'folded')
    expect([...columns].sort()).toEqual(names.sort())
  }
  await vault.close()
})

describe.skipIf(!hasTool('unzip'))('a complete export as a zip', () => {
  test('holds every row, every day, every picture, and opens with a tool nobody here wrote', async () => {
    const vault = await richVault()
    const { folder, file } = place()
    const outcome = await writeExport({ file, password: null, stop: never() }, sourceOf(vault))
    const { connection } = vault
    const count = (from: string) =>
      connection.read<{ rows: number }>(`SELECT count(*) AS rows FROM ${from}`).get()?.rows
    expect(outcome).toMatchObject({ kind: 'saved', entries: count('entry'), lostPictures: 0, locked: false })
    expect(readdirSync(folder)).toEqual(['notes.zip'])
    expect(spawnSync('unzip', ['-tq', file]).status).toBe(0)
    const lines = (name: string) =>
      unzipped(file, `data/${name}`)
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines('entries.jsonl')).toHaveLength(count('entry') ?? 0)
    for (const { table, file: name } of dataTables) {
      const own = table === 'setting' ? "setting WHERE name LIKE 'chosen-%' OR name LIKE 'joint%'" : table
      expect([table, lines(name).length]).toEqual([table, count(own)])
      expect([table, lines(name).length]).not.toEqual([table, 0])
    }
    // The pictures of sealed entries are in the export; to be read here as well, the seals are broken.
    connection.sqlite.exec('DELETE FROM entry_seal')
    for (const { id, path } of lines('pictures.jsonl') as { id: string; path: string }[]) {
      expect(unzipped(file, path).equals(readImage(vault, id, 0).bytes)).toBe(true)
    }
    const days = connection
      .read<{ day: string }>('SELECT DISTINCT day FROM entry WHERE binned_at IS NULL ORDER BY day')
      .all()
    expect(namesIn(file).filter((name) => name.startsWith('days/'))).toEqual(
      days.map(({ day }) => `days/${day}.md`),
    )
    const shown = connection
      .read<{ day: string; body: string }>(
        "SELECT day, body FROM entry WHERE binned_at IS NULL AND body NOT LIKE '%attachment:%'",
      )
      .all()
    for (const { day, body } of shown) {
      expect(unzipped(file, `days/${day}.md`).toString()).toContain(body.trimEnd())
    }
    expect(unzipped(file, 'README.txt').toString()).toContain('complete copy')
    await vault.close()
  })

  test('names pictures by their files, leaves the bin out of the days, and makes titles plain words', async () => {
    const vault = await richVault()
    const { connection } = vault
    connection.sqlite.exec("UPDATE entry SET title = '# <b>not</b> a heading' WHERE title = 'Title 1'")
    const { file } = place()
    await writeExport({ file, password: null, stop: never() }, sourceOf(vault))
    const all = namesIn(file)
      .filter((name) => name.startsWith('days/'))
      .map((name) => unzipped(file, name).toString())
      .join('\n')
    expect(all).toMatch(/!\[ \]\(\.\.\/pictures\/[0-9a-f-]{36}\.png\)/)
    expect(all).not.toContain('attachment:')
    expect(all).toContain('\\# \\<b\\>not\\</b\\> a heading')
    const binned = connection.read<{ title: string }>('SELECT title FROM entry WHERE binned_at > 0').get()
    expect(all).not.toContain(`${binned?.title}\n`)
    await vault.close()
  })

  test('says how many pictures could not be read, and takes everything else along', async () => {
    const vault = await richVault()
    const { file } = place()
    const [first] = readdirSync(vault.paths.attachments)
    writeFileSync(join(vault.paths.attachments, first ?? ''), 'damaged')
    const outcome = await writeExport({ file, password: null, stop: never() }, sourceOf(vault))
    expect(outcome).toMatchObject({ kind: 'saved', lostPictures: 1 })
    const pictures = unzipped(file, 'data/pictures.jsonl').toString()
    expect(pictures.match(/"path":null/g)).toHaveLength(1)
    await vault.close()
  })
})

describe('a locked export', () => {
  test('is an age file that opens with the password alone, and shows no word and no name', async () => {
    const vault = await richVault()
    const { folder } = place()
    const file = join(folder, 'notes.age')
    const outcome = await writeExport({ file, password, stop: never() }, sourceOf(vault))
    expect(outcome).toMatchObject({ kind: 'saved', locked: true })
    const bytes = readFileSync(file)
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    for (const plain of [mark, 'entries.jsonl', 'README', 'Title 1', 'PK\x03\x04']) {
      expect(bytes.includes(plain)).toBe(false)
    }
    const right = new Decrypter()
    right.addPassphrase(password)
    const zip = Buffer.from(await right.decrypt(bytes))
    expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
    expect(zip.includes('entries.jsonl')).toBe(true)
    const wrong = new Decrypter()
    wrong.addPassphrase(`${password}x`)
    await expect(wrong.decrypt(bytes)).rejects.toThrow()
    await vault.close()
  })

  test('with a password that is too short does not begin', async () => {
    const vault = await richVault()
    const { folder, file } = place()
    const writing = writeExport({ file, password: 'short', stop: never() }, sourceOf(vault))
    await expect(writing).rejects.toMatchObject({ code: 'share-password-too-short' })
    expect(readdirSync(folder)).toEqual(['notes.zip'])
    await vault.close()
  })
})

/** What is left when it did not come to a file: the older one, and no note of an unfinished one. */
async function expectNothingLeft(vault: Awaited<ReturnType<typeof richVault>>, folder: string) {
  expect(readdirSync(folder)).toEqual(['notes.zip'])
  expect(readFileSync(join(folder, 'notes.zip'), 'utf8')).toBe('older')
  const note = "SELECT 1 FROM setting WHERE name = 'share.unfinished'"
  expect(vault.connection.read(note).get()).toBeUndefined()
}

test('stopped anywhere it leaves nothing, and the older file stays', async () => {
  const vault = await richVault({ entries: 12 })
  const { folder, file } = place()
  let asked = 0
  for (let at = 1; ; at += 1) {
    const stopping = new AbortController()
    asked = 0
    const source = sourceOf(vault, () => {
      asked += 1
      if (asked === at) stopping.abort()
    })
    const outcome = await writeExport({ file, password: null, stop: stopping.signal }, source)
    if (outcome.kind === 'saved') break
    await expectNothingLeft(vault, folder)
  }
  // Once while it is written, and once while it is read back, at least.
  expect(asked).toBeGreaterThan(1)
  await vault.close()
})

test('a disk that fails at any step leaves nothing, and the older file stays', async () => {
  const vault = await richVault({ entries: 12 })
  const steps = ['writeNewFile', 'append', 'syncFile', 'readAt', 'rename'] as const
  for (const step of steps) {
    for (const passwordTyped of step === 'append' ? [null, password] : [null]) {
      const { folder, file } = place()
      const disk: GrowingDisk = {
        ...realGrowingDisk,
        [step]: () => {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        },
      }
      const writing = writeExport({ file, password: passwordTyped, stop: never() }, sourceOf(vault), disk)
      await expect(writing).rejects.toMatchObject({ code: 'ENOSPC' })
      await expectNothingLeft(vault, folder)
    }
  }
  await vault.close()
})

test('a file the disk gives back otherwise is destroyed', async () => {
  const vault = await richVault({ entries: 12 })
  const { folder, file } = place()
  const disk: GrowingDisk = {
    ...realGrowingDisk,
    readAt(path, start, length) {
      const bytes = realGrowingDisk.readAt(path, start, length)
      if (bytes && start === 0) bytes[9] = (bytes[9] ?? 0) ^ 1
      return bytes
    },
  }
  const writing = writeExport({ file, password: null, stop: never() }, sourceOf(vault), disk)
  await expect(writing).rejects.toMatchObject({ code: 'share-not-proven' })
  await expectNothingLeft(vault, folder)
  await vault.close()
})

test('it is noted in the vault while it is written, under a name that says nothing, so that a kill leaves nothing for good', async () => {
  const vault = await richVault({ entries: 12 })
  const { folder, file } = place()
  const seen = new Set<string>()
  const source = sourceOf(vault, () => {
    const note = vault.connection
      .read<{ value: string }>("SELECT value FROM setting WHERE name = 'share.unfinished'")
      .get()
    for (const name of readdirSync(folder)) {
      if (name === 'notes.zip') continue
      expect(name).toMatch(/^\.[0-9a-f]{24}\.part$/)
      expect(note?.value).toBe(JSON.stringify(join(folder, name)))
      seen.add(name)
    }
  })
  await writeExport({ file, password: null, stop: never() }, source)
  expect(seen.size).toBe(1)
  await vault.close()
})
