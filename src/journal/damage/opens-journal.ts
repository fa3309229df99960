import { pageSize } from '../database/page-format.ts'
import type { Disk } from '../vault/disk.ts'
import type { UnlockedKeyFile } from '../vault/unlock-key-file.ts'
import { vaultKey } from '../vault/vault-keys.ts'
import { pageCipher } from './page-cipher.ts'

/** One undamaged page proves the key; if none of so many is, the journal is damaged beyond this question. */
const pagesTried = 200

/** Whether a master key is the one a journal is written with, whatever some of its pages have suffered. */
export function opensJournal(disk: Disk, database: string, { keyFile, masterKey }: UnlockedKeyFile): boolean {
  const key = vaultKey(masterKey, keyFile.vaultId, 'database')
  const cipher = pageCipher(key, keyFile.databaseSalt)
  key.fill(0)
  try {
    for (let number = 1; number <= pagesTried; number += 1) {
      const page = disk.readAt(database, (number - 1) * pageSize, pageSize)
      if (page?.byteLength !== pageSize) return false
      if (cipher.open(page, number) !== null) return true
    }
    return false
  } finally {
    cipher.close()
  }
}
