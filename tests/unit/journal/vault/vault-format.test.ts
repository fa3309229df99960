// Nothing of Goldseam is used here but to make a vault and what is in it. What is known of the format is read out of docs/vault-format.md.
import { spawnSync } from 'node:child_process'
import { createHash, createHmac } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqlCipher from '@signalapp/sqlcipher'
import { expect, test } from 'vitest'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { keepImage } from '#journal/images/images.ts'
import { createVault } from '#journal/vault/create-vault.ts'
import { madePng } from '../images/support/made-images.ts'
import { rightCode } from './support/made-key-file.ts'
import { floorSurroundings, passphraseOf } from './support/quick-surroundings.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const project = join(import.meta.dirname, '../../../..')
const document = readFileSync(join(project, 'docs/vault-format.md'), 'utf8')
const born = 1_795_000_000_000
const passphrase = 'Žluťoučký kůň, 日記 🌿'
const entry = {
  day: '2026-11-22',
  time: '21:04',
  zone: 'Europe/Prague',
  title: 'Klid',
  body: 'Dnes **dobře**.\n\nA víc.',
}

async function madeVault(): Promise<{ keyFile: string; journal: string }> {
  const folder = join(temporaryFolder(), 'vault')
  const options = { folder, passphrase: passphraseOf(passphrase), recoveryCode: rightCode, now: born }
  const vault = await createVault(options, floorSurroundings)
  saveEntry(vault.connection, { ...entry, id: '019a0000-0000-7000-8000-000000000001', baseRevision: 0 }, born)
  await vault.close()
  return { keyFile: join(folder, 'vault.keys'), journal: join(folder, 'journal.db') }
}

/** The only code block of a language. */
function codeBlock(language: string): string {
  const [, code] = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(document) ?? []
  if (code === undefined) throw new Error(`the document has no ${language}`)
  return code
}

/** Runs the document's program as its reader would, beside an installed hash-wasm, and returns what it prints. */
function printedKey(kind: 'passphrase' | 'code', keyFile: string, typed: string, what?: 'pictures'): string {
  return runProgram(codeBlock('js'), [kind, keyFile, ...(what ? [what] : [])], typed)
}

function runProgram(program: string, given: readonly string[], typed: string): string {
  // Not saved to a file, so that hash-wasm is found in this project; then the arguments begin one place earlier.
  const args = ['--input-type=module', '--eval', program.replace('.slice(2)', '.slice(1)'), ...given]
  const run = spawnSync(process.execPath, args, { cwd: project, input: `${typed}\n`, encoding: 'utf8' })
  return run.stdout.trim()
}

/** Runs the document's SQL, or another line of it, with the printed key in SQLCipher itself. */
function readJournal(journal: string, key: string, other?: string): unknown[] {
  const [giveKey = '', entries = ''] = codeBlock('sql').trim().split('\n')
  const select = other ?? entries
  const database = new SqlCipher(journal)
  try {
    database.exec(giveKey.replace('THE KEY', key))
    return database.prepare(select).all()
  } finally {
    database.close()
  }
}

test('the document’s program and SQL read an entry, with the passphrase and with the recovery code', async () => {
  const { keyFile, journal } = await madeVault()
  const { zone: _, ...read } = entry
  for (const [kind, typed] of [
    ['passphrase', passphrase],
    ['passphrase', passphrase.normalize('NFD')],
    ['code', rightCode],
    ['code', rightCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')],
  ] as const) {
    const key = printedKey(kind, keyFile, typed)
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    expect(readJournal(journal, key)).toEqual([read])
  }
})

test('a wrong passphrase prints no key, and a wrong key reads no journal', async () => {
  const { keyFile, journal } = await madeVault()
  expect(printedKey('passphrase', keyFile, 'another passphrase')).toBe('')
  const key = printedKey('code', keyFile, rightCode)
  const wrong = (key.startsWith('0') ? '1' : '0') + key.slice(1)
  expect(() => readJournal(journal, wrong)).toThrow('file is not a database')
})

test('the document’s programs give back a picture, byte for byte, and nothing of one that was changed', async () => {
  const folder = join(temporaryFolder(), 'vault')
  const options = { folder, passphrase: passphraseOf(passphrase), recoveryCode: rightCode, now: born }
  const vault = await createVault(options, floorSurroundings)
  // Of more than one chunk.
  const image = madePng({ width: 700, height: 500 })
  const { id } = keepImage(vault, image, born)
  await vault.close()
  const keyFile = join(folder, 'vault.keys')
  const ask = /`(SELECT id, file, [^`]*FROM attachment;)`/.exec(document)?.[1] ?? ''
  const [found] = readJournal(join(folder, 'journal.db'), printedKey('code', keyFile, rightCode), ask)
  expect(found).toEqual({ id, file: expect.stringMatching(/^[0-9a-f]{32}$/), media_type: 'image/png' })
  const { file } = found as { readonly file: string }
  const sealed = join(folder, 'attachments', file)
  expect(readFileSync(sealed).byteLength).toBeGreaterThan(300_000)
  expect(readFileSync(sealed).subarray(0, 8).toString('latin1')).toBe('GOLDATT\u0001')

  const key = printedKey('passphrase', keyFile, passphrase, 'pictures')
  const decode = (to: string) => {
    const picture = join(folder, to)
    runProgram(codeBlock('javascript'), [keyFile, sealed, id, picture], key)
    return picture
  }
  expect(readFileSync(decode('picture.png')).equals(Buffer.from(image.bytes))).toBe(true)
  const changed = readFileSync(sealed)
  changed.writeUInt8(changed.readUInt8(300_000) ^ 1, 300_000)
  writeFileSync(sealed, changed)
  expect(existsSync(decode('changed.png'))).toBe(false)
})

/** The fields of the table under a heading: where each one starts and how many bytes it has. */
function fieldsUnder(heading: string) {
  const [, after = ''] = document.split(`# ${heading}\n`)
  const [section = ''] = after.split(/^#+ /m)
  const rows = [...section.matchAll(/^\| (\d+) \| (\d+) \| ([a-z0-9 ]+) \|/gm)]
  return rows.map(([, at, length, name]) => ({ name: name ?? '', at: Number(at), length: Number(length) }))
}

function read(bytes: Buffer, fields: ReturnType<typeof fieldsUnder>) {
  return Object.fromEntries(fields.map(({ name, at, length }) => [name, bytes.subarray(at, at + length)]))
}
const numberOf = (bytes: Buffer | undefined) =>
  bytes?.byteLength ? Number(`0x${bytes.toString('hex')}`) : Number.NaN

test('the tables account for every byte of the key file', async () => {
  const { keyFile, journal } = await madeVault()
  const bytes = readFileSync(keyFile)
  const [headFields, slotFields] = [fieldsUnder('The key file'), fieldsUnder('A slot')]
  for (const fields of [headFields, slotFields]) {
    expect(fields.map(({ at }) => at)).toEqual(
      fields.map((_, index) => fields.slice(0, index).reduce((sum, { length }) => sum + length, 0)),
    )
  }
  const head = read(bytes, headFields)
  expect(head.magic?.toString('latin1')).toBe('GOLDSEAM')
  const { magic: _, 'vault id': __, 'database salt': salt, ...numbers } = head
  expect(Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, numberOf(value)]))).toEqual(
    {
      version: 1,
      'key suite': 1,
      'database suite': 1,
      'oldest reader': 1,
      created: born,
      epoch: 1,
      'slot count': 2,
    },
  )
  expect(salt).toEqual(readFileSync(journal).subarray(0, 16))

  const slots = [59, 59 + 88].map((start) => read(bytes.subarray(start, start + 88), slotFields))
  const terms = slots.map((slot) =>
    ['type', 'slot id', 'argon2 version', 'memory', 'passes', 'lanes'].map((name) => numberOf(slot[name])),
  )
  expect(terms).toEqual([
    [1, 1, 0x13, 65_536, 3, 1],
    [2, 2, 0, 0, 0, 0],
  ])
  expect(bytes.byteLength).toBe(59 + 2 * 88 + 32 + 32)
  expect(bytes.subarray(-32)).toEqual(createHash('sha256').update(bytes.subarray(0, -32)).digest())
})

test('the authentication is as described, under the header key and no other', async () => {
  const { keyFile } = await madeVault()
  const bytes = readFileSync(keyFile)
  const authentication = bytes.subarray(-64, -32)
  const under = (info: string) => {
    // The same program, asked for another of the keys in the document's list.
    expect(document).toContain(`| \`${info}\` |`)
    const program = codeBlock('js').replace("'goldseam/db'", `'${info}'`)
    const key = runProgram(program, ['code', keyFile], rightCode)
    return createHmac('sha256', Buffer.from(key, 'hex')).update(bytes.subarray(0, -64)).digest()
  }
  expect(under('goldseam/header')).toEqual(authentication)
  expect(under('goldseam/att')).not.toEqual(authentication)
})

test('a journal that lost its first 16 bytes is repaired with the salt kept in the key file', async () => {
  const { keyFile, journal } = await madeVault()
  const key = printedKey('code', keyFile, rightCode)
  const bytes = readFileSync(journal)
  bytes.fill(0, 0, 16)
  writeFileSync(journal, bytes)
  expect(() => readJournal(journal, key)).toThrow('file is not a database')
  const command = /`dd (if=vault\.keys of=journal\.db .*?)`/.exec(document)?.[1] ?? ''
  const args = command.replace('vault.keys', keyFile).replace('journal.db', journal).split(' ')
  expect(spawnSync('dd', args).status).toBe(0)
  expect(readJournal(journal, key)).toHaveLength(1)
})

test('application and schema numbers are where the document says', async () => {
  const { keyFile, journal } = await madeVault()
  const database = new SqlCipher(journal)
  database.exec(`PRAGMA key = "x'${printedKey('code', keyFile, rightCode)}'"`)
  expect(document).toContain('0x476F6C64')
  expect(database.pragma('application_id', { simple: true })).toBe(0x476f6c64)
  expect(database.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(1)
  expect(database.pragma('cipher_version', { simple: true })).toMatch(/^4\./)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('cipher_integrity_check')).toEqual([])
  database.close()
})
