import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#journal/database/open-database.ts'
import { readKeyNotes } from '#journal/vault/key-notes.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultKey } from '#journal/vault/vault-keys.ts'
import type { RotationProgress } from '#shared/keys.ts'
import { contentOf, namesIn, tidyNames } from './support/full-vault.ts'
import { byCode, byPassphrase } from './support/made-key-file.ts'
import { openIt } from './support/make-vault.ts'
import { quickDerive } from './support/quick-surroundings.ts'
import { codeOf, fresh, fullVault, later, rotate } from './support/rotate.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const otherCode = 'FDXQP-YVVFD-XQPYV-VFDXQ-PYVVF-D1KHW'

test('after a change of all keys everything is there, open, under the new passphrase and the new code only', async () => {
  const folder = await fullVault()
  const vault = await openIt(folder)
  const before = contentOf(vault)
  const pictures = readdirSync(join(folder, 'attachments'))
  const told: RotationProgress[] = []
  const { vault: opened, lostPictures } = await rotate(vault, {
    next: [fresh(), byCode(otherCode)],
    tell: async (progress) => void told.push(progress),
  })
  expect(lostPictures).toBe(0)
  expect(contentOf(opened)).toEqual(before)
  expect(readKeyNotes(opened.connection)).toEqual({ passphraseSince: later, codeSince: later })
  expect(opened.vaultId).toBe(vault.vaultId)
  await opened.close()
  expect(namesIn(folder)).toEqual(tidyNames)
  // Other names, so that nobody takes a new file for the old one of the same size.
  expect(readdirSync(join(folder, 'attachments')).filter((name) => pictures.includes(name))).toEqual([])
  expect(readdirSync(join(folder, 'attachments'))).toHaveLength(2)
  for (const secret of [byPassphrase(), byCode()]) {
    expect(await codeOf(openIt(folder, secret))).toMatch(/^wrong-/)
  }
  for (const secret of [fresh(), byCode(otherCode)]) {
    const again = await openIt(folder, secret)
    expect(contentOf(again)).toEqual(before)
    await again.close()
  }
  expect(new Set(told.map(({ step }) => step))).toEqual(new Set(['keys', 'journal', 'pictures', 'check']))
  expect(told).toContainEqual({ step: 'pictures', done: 1, of: 2 })
})

test('the old key file and the old secrets open nothing of the new vault: not its journal, not one picture', async () => {
  const folder = await fullVault()
  const copy = join(temporaryFolder(), 'copy')
  cpSync(folder, copy, { recursive: true })
  const { vault } = await rotate(await openIt(folder))
  await vault.close()
  const oldKeys = readFileSync(join(copy, 'vault.keys'))
  for (const secret of [byPassphrase(), byCode()]) {
    const { keyFile, masterKey } = await unlockKeyFile(oldKeys, secret, quickDerive)
    const key = () => vaultKey(masterKey, keyFile.vaultId, 'database')
    const open = (file: string) => openDatabase({ file, key: key(), create: false }).close()
    // The key is right: it opens the copy that was made before.
    open(join(copy, 'journal.db'))
    expect(() => open(join(folder, 'journal.db'))).toThrow('journal-damaged')
  }
  // Somebody puts the old key file back.
  writeFileSync(join(folder, 'vault.keys'), oldKeys)
  expect(await codeOf(openIt(folder))).toBe('journal-damaged')
  // Or the old journal and key file among the new pictures.
  for (const name of ['vault.keys', 'journal.db']) cpSync(join(copy, name), join(folder, name))
  const mixed = await openIt(folder)
  expect(() => contentOf(mixed)).toThrow('image-missing')
  await mixed.close()
})

test('a wrong passphrase, or a new one that is not fit, changes nothing, and the vault stays open', async () => {
  const folder = await fullVault()
  const vault = await openIt(folder)
  const before = contentOf(vault)
  const names = namesIn(folder)
  expect(await codeOf(rotate(vault, { current: byPassphrase('not the passphrase') }))).toBe(
    'wrong-passphrase',
  )
  expect(await codeOf(rotate(vault, { next: [byPassphrase('short')] }))).toBe('passphrase-too-short')
  expect(contentOf(vault)).toEqual(before)
  expect(namesIn(folder)).toEqual(names)
  await vault.close()
})

test('a row written into the old journal meanwhile is not lost: the change is taken back', async () => {
  const folder = await fullVault()
  const vault = await openIt(folder)
  const tell = async ({ step }: RotationProgress) => {
    if (step === 'check')
      vault.connection.sqlite.exec("INSERT INTO tag (id, name, folded) VALUES ('1', 'a', 'a')")
  }
  expect(await codeOf(rotate(vault, { tell }))).toBe('busy')
  expect(vault.connection.rows(vault.connection.db.selectFrom('tag').select('name'))).toEqual([{ name: 'a' }])
  await vault.close()
  expect(namesIn(folder)).toEqual(tidyNames)
  await (await openIt(folder)).close()
})

test('a damaged picture is counted and stays the only thing that is not there', async () => {
  const folder = await fullVault()
  const [first = ''] = readdirSync(join(folder, 'attachments'))
  writeFileSync(join(folder, 'attachments', first), 'worn')
  const { vault, lostPictures } = await rotate(await openIt(folder))
  expect(lostPictures).toBe(1)
  expect(() => contentOf(vault)).toThrow('image-missing')
  expect(vault.connection.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  await vault.close()
})

test('what was begun under the old keys and cut off does not stay: a salvage, a backup, a removal of one', async () => {
  const folder = await fullVault()
  const begun = ['journal.db.salvaging', 'journal.db.salvaging-wal']
  for (const name of begun) cpSync(join(folder, 'journal.db'), join(folder, name))
  for (const name of ['20261122T140000000Z.unfinished', '20261121T140000000Z.removing']) {
    cpSync(join(folder, 'journal.db'), join(folder, 'backups', name, 'journal.db'))
  }
  const { vault } = await rotate(await openIt(folder))
  await vault.close()
  expect(namesIn(folder)).toEqual(tidyNames)
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})
