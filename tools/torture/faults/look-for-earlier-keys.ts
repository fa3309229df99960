import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { opensJournal } from '#journal/damage/opens-journal.ts'
import { type ImageFile, imageFiles } from '#journal/images/image-files.ts'
import { realDisk } from '#journal/vault/disk.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import type { UnlockedKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultKey } from '#journal/vault/vault-keys.ts'
import type { Expected } from './deeds.ts'

/** What is in the folder of an open vault in which nothing is left over. */
const names = new Set(['vault.keys', 'journal.db', 'journal.db-wal', 'attachments', 'backups'])

/**
 * Whether anything in an open vault but its backups opens with keys it had before, and whether anything is left in its
 * folder of which nobody knows that.
 * @param earlier keys of all times, by the number of the master key
 */
export function opensWithEarlierKeys(
  { paths, connection }: OpenVault,
  { keys }: Expected,
  earlier: ReadonlyMap<number, UnlockedKeyFile>,
): string | null {
  const strange = (realDisk.list(paths.folder) ?? []).filter((name) => !names.has(name))
  if (strange.length > 0) return `left in the vault: ${strange.join(', ')}`
  const rows = connection.read<ImageFile>('SELECT id, file, size FROM attachment').all()
  for (const unlocked of [...earlier].filter(([number]) => number !== keys).map(([, one]) => one)) {
    if (opensJournal(realDisk, paths.database, unlocked)) return 'an earlier key opens the journal'
    if (rows.some((row) => opensPicture(paths.attachments, row, unlocked)))
      return 'an earlier key opens a picture'
  }
  return null
}

function opensPicture(folder: string, row: ImageFile, { keyFile, masterKey }: UnlockedKeyFile): boolean {
  if (!realDisk.exists(join(folder, row.file))) return false
  const key = vaultKey(masterKey, keyFile.vaultId, 'attachments')
  const files = imageFiles({ disk: realDisk, folder, key, vaultId: keyFile.vaultId, random: randomBytes })
  try {
    files.read(row, 0)
    return true
  } catch {
    return false
  } finally {
    files.close()
  }
}
