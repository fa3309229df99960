import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import { expect, test } from 'vitest'
import { importExport } from '#journal/transfer/import-export.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { speakEnglish } from '../share/support/words.ts'
import { madeVault, openIt } from '../vault/support/make-vault.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { contentsOf } from './support/contents.ts'
import { locked, madeAnew, prepare, setLine, text, whole } from './support/made-exports.ts'
import { never, sourceOf } from './support/rich-vault.ts'

speakEnglish()
async function refusal(vault: OpenVault, bytes: Uint8Array, password: string | null = null) {
  const file = join(temporaryFolder(), 'notes')
  writeFileSync(file, bytes)
  return importExport({ file, password, stop: never() }, sourceOf(vault)).then(
    () => 'taken in',
    (thrown: { code?: string }) => thrown.code ?? String(thrown),
  )
}

const refused: readonly (readonly [
  string,
  string,
  () => Promise<Uint8Array> | Uint8Array,
  (string | null)?,
])[] = [
  ['an empty file', 'import-not-an-export', () => new Uint8Array()],
  ['something else', 'import-not-an-export', () => Buffer.from('a picture of a heron')],
  ['half of it', 'import-not-an-export', () => whole.subarray(0, whole.byteLength / 2)],
  [
    'a zip of something else',
    'import-not-an-export',
    async () => {
      const zip = new ZipWriter(new Uint8ArrayWriter())
      await zip.add('notes.txt', new Uint8ArrayReader(Buffer.from('x')))
      return zip.close()
    },
  ],
  [
    'a newer format',
    'import-newer',
    async () => {
      const zip = new ZipWriter(new Uint8ArrayWriter())
      const manifest = { format: 'goldseam-export', version: 2, other: true }
      await zip.add('manifest.json', new Uint8ArrayReader(Buffer.from(JSON.stringify(manifest))))
      return zip.close()
    },
  ],
  [
    'another check sum',
    'import-damaged',
    () =>
      madeAnew(
        () => undefined,
        ([first, ...rest]) => [{ ...first, sha256: '0'.repeat(64) }, ...rest],
      ),
  ],
  [
    'another length',
    'import-damaged',
    () =>
      madeAnew(
        () => undefined,
        ([first, ...rest]) => [{ ...first, bytes: 1 }, ...rest],
      ),
  ],
  [
    'a way out of the folder',
    'import-odd-files',
    () => madeAnew((files) => files.set('days/../../../evil.md', Buffer.from('x'))),
  ],
  [
    'an absolute name',
    'import-odd-files',
    () => madeAnew((files) => files.set('/etc/evil', Buffer.from('x'))),
  ],
  [
    'a file that is not listed',
    'import-odd-files',
    () =>
      madeAnew(
        () => undefined,
        (files) => files.slice(1),
      ),
  ],
  ['a table too few', 'import-odd-files', () => madeAnew((files) => files.delete('data/promises.jsonl'))],
  [
    'a table too many',
    'import-odd-files',
    () => madeAnew((files) => files.set('data/evil.jsonl', Buffer.from(''))),
  ],
  [
    'a picture nobody knows',
    'import-odd-files',
    () => madeAnew((files) => files.set(`pictures/${'0'.repeat(36)}.png`, Buffer.from('x'))),
  ],
  [
    'a bomb',
    'import-too-large',
    () => madeAnew((files) => files.set('README.txt', new Uint8Array(150_000_000))),
  ],
  [
    'no JSON',
    'import-odd-rows',
    () => madeAnew((files) => files.set('data/entries.jsonl', Buffer.from('{"id":'))),
  ],
  [
    'a column too many',
    'import-odd-rows',
    () => madeAnew(setLine('data/entries.jsonl', (row) => ({ ...row, evil: 1 }))),
  ],
  [
    'a prototype',
    'import-odd-rows',
    () => madeAnew((files) => files.set('data/tags.jsonl', Buffer.from('{"__proto__":{"id":"x"}}'))),
  ],
  [
    'a day that is none',
    'import-odd-rows',
    () => madeAnew(setLine('data/entries.jsonl', (row) => ({ ...row, day: '2026-02-30' }))),
  ],
  [
    'an id that is a path',
    'import-odd-rows',
    () => madeAnew(setLine('data/entries.jsonl', (row) => ({ ...row, id: '../x' }))),
  ],
  [
    'a tag nobody knows',
    'import-odd-rows',
    () =>
      madeAnew(
        setLine('data/entries.jsonl', (row) => ({ ...row, tags: ['019a0000-0000-7000-8000-00000000dead'] })),
      ),
  ],
  [
    'the same entry twice',
    'import-odd-rows',
    () =>
      madeAnew((files) => {
        const lines = text(files.get('data/versions.jsonl'))
        files.set('data/versions.jsonl', Buffer.from(`${lines}${lines}`))
      }),
  ],
  [
    'a record that is none',
    'import-odd-rows',
    () => madeAnew(setLine('data/answer-records.jsonl', (row) => ({ ...row, record: '{"record":1}' }))),
  ],
  [
    'a setting of the vault itself',
    'import-odd-rows',
    () =>
      madeAnew(setLine('data/settings.jsonl', () => ({ name: 'share.unfinished', value: '"/etc/passwd"' }))),
  ],
  [
    'a picture that is something else',
    'import-odd-rows',
    () =>
      madeAnew((files) => {
        const [name = ''] = [...files.keys()].filter((one) => one.startsWith('pictures/'))
        files.set(name, new Uint8Array(files.get(name)?.byteLength ?? 0))
      }),
  ],
  ['a wrong password', 'import-wrong-password', () => locked, 'not the password'],
  ['no password', 'import-wrong-password', () => locked],
  [
    'a locked file with one changed byte',
    'import-damaged',
    () => {
      const bytes = Buffer.from(locked)
      const at = bytes.byteLength - 40
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return bytes
    },
    'shopper-riverbed',
  ],
]

test('claim 53: whatever is wrong with a file is said, and nothing of it comes in', async () => {
  await prepare()
  const vault = await openIt(await madeVault())
  const before = contentsOf(vault)
  for (const [what, code, make, password = null] of refused) {
    expect([what, await refusal(vault, await make(), password)]).toEqual([what, code])
    expect([what, contentsOf(vault)]).toEqual([what, before])
    expect([
      what,
      readdirSync(vault.paths.folder).includes('attachments') ? readdirSync(vault.paths.attachments) : [],
    ]).toEqual([what, []])
  }
  // The same way of making it, with nothing wrong, is taken in.
  expect(await refusal(vault, await madeAnew(() => undefined))).toBe('taken in')
  await vault.close()
})

test('claim 53: one changed byte anywhere in the zip is refused, or changes nothing that comes in', async () => {
  await prepare()
  const vault = await openIt(await madeVault())
  const clean = contentsOf(vault)
  const codes = new Set<string>()
  for (let at = 11; at < whole.byteLength; at += Math.ceil(whole.byteLength / 60)) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 0x10
    const file = join(temporaryFolder(), 'notes')
    writeFileSync(file, bytes)
    const end = await importExport({ file, password: null, stop: never() }, sourceOf(vault)).catch(
      (thrown: { code: string }) => thrown.code,
    )
    if (typeof end === 'string') {
      codes.add(end.slice(0, 7))
      expect(contentsOf(vault)).toEqual(clean)
    } else {
      // A byte that says nothing about what is in it, such as the time of a file.
      const { undoImport } = await import('#journal/transfer/undo-import.ts')
      if (end.takenIn !== null) undoImport(vault, end.takenIn)
    }
  }
  expect([...codes]).toEqual(['import-'])
  await vault.close()
})

test('stopped anywhere, nothing of it has come in', async () => {
  await prepare()
  const file = join(temporaryFolder(), 'notes')
  writeFileSync(file, whole)
  const vault = await openIt(await madeVault())
  const clean = contentsOf(vault)
  let steps = 0
  for (let at = 1; ; at += 1) {
    const stopping = new AbortController()
    steps = 0
    const source = sourceOf(vault, () => {
      steps += 1
      if (steps === at) stopping.abort()
    })
    const { outcome } = await importExport({ file, password: null, stop: stopping.signal }, source)
    if (outcome.kind === 'imported') break
    expect(contentsOf(vault)).toEqual(clean)
  }
  expect(steps).toBeGreaterThan(20)
  await vault.close()
})
