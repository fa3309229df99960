import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countKeptDamaged, removeKeptDamaged } from '#journal/damage/kept-damaged.ts'
import { opensJournal } from '#journal/damage/opens-journal.ts'
import { salvageVault } from '#journal/damage/salvage-vault.ts'
import { realDisk } from '#journal/vault/disk.ts'
import { rotateKeys } from '#journal/vault/rotate-keys.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { byPassphrase } from '../vault/support/made-key-file.ts'
import { openIt } from '../vault/support/make-vault.ts'
import { quickDerive, quickSurroundings } from '../vault/support/quick-surroundings.ts'
import { filledVault, written } from './support/filled-vault.ts'

/** A vault that was damaged and salvaged twice, the second time with a log beside it. */
async function salvagedTwice() {
  const folder = await filledVault({ entries: 12, seed: 21 })
  for (const page of [10, 12]) {
    const file = join(folder, 'journal.db')
    const bytes = readFileSync(file)
    bytes.fill(0, (page - 1) * 4096, page * 4096)
    writeFileSync(file, bytes)
    if (page === 12) writeFileSync(`${file}-wal`, Buffer.alloc(0))
    await salvageVault({ folder, secret: byPassphrase(), now: written }, quickSurroundings)
  }
  return folder
}

/** Names in a vault's folder of what a master key opens as a journal. */
async function openedBy(keyFile: Buffer, folder: string): Promise<readonly string[]> {
  const unlocked = await unlockKeyFile(keyFile, byPassphrase(), quickDerive)
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map(({ name }) => name)
    .filter((name) => opensJournal(realDisk, join(folder, name), unlocked))
    .sort()
}

test('damaged journals that were kept are counted, stay when all keys change, and are gone when they are removed', async () => {
  const folder = await salvagedTwice()
  const paths = vaultPaths(folder)
  const oldKeys = readFileSync(paths.keyFile)
  const kept = ['journal.db.damaged', 'journal.db.damaged-2']
  expect(countKeptDamaged(realDisk, paths)).toBe(2)
  expect(readdirSync(folder)).toContain('journal.db.damaged-2-wal')

  const rotation = {
    current: byPassphrase(),
    next: [byPassphrase('seven grey lanterns')],
    now: written,
    tell: async () => undefined,
  }
  const { vault } = await rotateKeys(await openIt(folder), rotation, quickSurroundings)
  // What is said of them: whoever has the old key and the old passphrase can read them.
  expect(await openedBy(oldKeys, folder)).toEqual(kept)

  removeKeptDamaged(realDisk, paths)
  expect(countKeptDamaged(realDisk, paths)).toBe(0)
  await vault.close()
  expect(await openedBy(oldKeys, folder)).toEqual([])
  expect(readdirSync(folder).sort()).toEqual(['attachments', 'backups', 'journal.db', 'vault.keys'])
})

test('nothing else is taken for a damaged journal', async () => {
  const folder = await filledVault({ entries: 1, seed: 3 })
  const paths = vaultPaths(folder)
  const others = ['journal.db.damaged.txt', 'journal.db.damaged-by-hand', 'vault.keys.damaged']
  for (const name of others) writeFileSync(join(folder, name), '')
  removeKeptDamaged(realDisk, paths)
  expect(countKeptDamaged(realDisk, paths)).toBe(0)
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['journal.db', ...others]))
})
