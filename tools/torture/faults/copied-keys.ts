import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { UnlockedKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { unlockCheaply } from './cheap-vault.ts'
import type { Moment } from './deeds.ts'

const unfinished = '.part'

/**
 * Takes a copy of the key file, as somebody may who knows the passphrase of that moment. It is out of reach of all
 * faults: whole or absent also where the program that takes it is killed.
 */
export function copyKeys(vault: string, copies: string, { keys, passphrase }: Moment): void {
  mkdirSync(copies, { recursive: true })
  const copy = join(copies, `${keys} ${passphrase}`)
  // A deed that is done again may find the vault already as it will be.
  if (existsSync(copy)) return
  copyFileSync(vaultPaths(vault).keyFile, copy + unfinished)
  renameSync(copy + unfinished, copy)
}

/** What those copies open with the passphrases of their time, by the number of the master key. */
export async function openCopies(copies: string): Promise<ReadonlyMap<number, UnlockedKeyFile>> {
  const opened = new Map<number, UnlockedKeyFile>()
  const names = existsSync(copies) ? readdirSync(copies) : []
  for (const name of names.filter((one) => !one.endsWith(unfinished))) {
    const [keys = 0, passphrase = 0] = name.split(' ').map(Number)
    if (!opened.has(keys)) opened.set(keys, await unlockCheaply(readFileSync(join(copies, name)), passphrase))
  }
  return opened
}
