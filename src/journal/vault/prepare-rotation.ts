import { checkCopy, countRows, type RowCounts } from '#journal/backup/check-copy.ts'
import { connect } from '#journal/database/connection.ts'
import { openDatabase, rekeyCopy } from '#journal/database/open-database.ts'
import { saltLength } from '#journal/database/page-format.ts'
import { imageFiles } from '#journal/images/image-files.ts'
import { keptPictures, type SealedAnew, sealAnew } from '#journal/images/seal-anew.ts'
import { Failure, toFailure } from '#shared/failure.ts'
import type { RotationProgress, RotationStep } from '#shared/keys.ts'
import type { VaultSecret } from '#shared/vault-state.ts'
import { newSlot, removeDamagedCopies } from './change-way-in.ts'
import { encodeKeyFile, type KeyFile, type KeySlot } from './key-file.ts'
import { noteKeys } from './key-notes.ts'
import type { OpenVault } from './open-vault.ts'
import { replaceKeyFile } from './stored-key-file.ts'
import type { VaultSurroundings } from './surroundings.ts'
import { unlockKeyFile } from './unlock-key-file.ts'
import { vaultKey } from './vault-keys.ts'

/** What a change of all keys is asked to do. */
export interface Rotation {
  /** Proves that it is the person who asks. */
  readonly current: VaultSecret
  /** The ways in from now on, the passphrase first. All others stop working. */
  readonly next: readonly VaultSecret[]
  /** Milliseconds since 1970, UTC. */
  readonly now: number
  /** Told before each step. Whatever waits may be done in between, but nothing of this vault: rejects to cut it short. */
  readonly tell: (progress: RotationProgress) => Promise<void>
}

export interface Preparing extends Rotation {
  /** As it is now. */
  readonly keyFile: KeyFile
  /** The new master key. */
  readonly masterKey: Buffer
  /** The master key as it is now. */
  readonly oldMasterKey: Buffer
}

/**
 * Everything of a change of all keys up to and with the one rename that decides. What it has prepared when it fails, the
 * caller takes back, unless the rename was done.
 */
export async function prepareRotation(
  vault: OpenVault,
  work: Preparing,
  surroundings: VaultSurroundings,
): Promise<{ readonly keyFile: KeyFile; readonly lostPictures: number }> {
  const { connection, paths } = vault
  const { keyFile, masterKey, next, tell } = work
  const { disk, derive } = surroundings
  const step = (name: RotationStep) => tell({ step: name, done: 0, of: 1 })

  await step('keys')
  const slots: KeySlot[] = []
  for (const secret of next) {
    const taken = { ...keyFile, slots: [...keyFile.slots, ...slots] }
    slots.push(await newSlot({ keyFile: taken, masterKey, next: secret }, surroundings))
  }
  await step('journal')
  const written = totalChanges(vault)
  disk.writeNewFile(paths.databaseCopy, Buffer.alloc(0))
  connection.sqlite.prepare('VACUUM INTO ?').run(paths.databaseCopy)
  const rows = countRows(connection.sqlite)
  await step('journal')
  const key = (of: Buffer) => vaultKey(of, keyFile.vaultId, 'database')
  rekeyCopy({ file: paths.databaseCopy, key: key(work.oldMasterKey), newKey: key(masterKey) })
  const pictures = await sealPictures(vault, work, surroundings)
  await step('check')
  await completeCopy({ file: paths.databaseCopy, key: key(masterKey) }, { rows, pictures, ...work })
  disk.syncFile(paths.databaseCopy)
  const databaseSalt = disk.readStart(paths.databaseCopy, saltLength)
  if (databaseSalt === null || databaseSalt.equals(keyFile.databaseSalt)) throw new Failure('disk-error')
  disk.rename(paths.databaseCopy, paths.nextDatabase)
  disk.syncFolder(paths.folder)

  await step('keys')
  const changed = { ...keyFile, epoch: keyFile.epoch + 1, databaseSalt, slots }
  const headerKey = vaultKey(masterKey, keyFile.vaultId, 'header')
  const bytes = encodeKeyFile(changed, headerKey)
  headerKey.fill(0)
  removeDamagedCopies(disk, paths)
  await replaceKeyFile(disk, paths, bytes, async (readBack) => {
    for (const secret of next) (await unlockKeyFile(readBack, secret, derive)).masterKey.fill(0)
    // Nobody may have written in the meantime: it would be in the old journal only.
    if (totalChanges(vault) !== written) throw new Failure('busy')
  })
  return { keyFile: changed, lostPictures: pictures.filter(({ whole, shown }) => shown && !whole).length }
}

function totalChanges({ connection }: OpenVault): unknown {
  return connection.sqlite.prepare('SELECT total_changes()').pluck().get()
}

async function sealPictures(
  { connection, images, paths }: OpenVault,
  { keyFile, masterKey, tell }: Preparing,
  { disk, random }: VaultSurroundings,
): Promise<readonly SealedAnew[]> {
  const { vaultId } = keyFile
  const folder = paths.nextAttachments
  disk.makeFolder(folder)
  const to = imageFiles({ disk, folder, key: vaultKey(masterKey, vaultId, 'attachments'), vaultId, random })
  try {
    const sealed: SealedAnew[] = []
    const kept = keptPictures(connection)
    for (const [done, picture] of kept.entries()) {
      await tell({ step: 'pictures', done, of: kept.length })
      sealed.push(sealAnew(picture, images, to))
    }
    disk.syncFolder(folder)
    return sealed
  } finally {
    to.close()
  }
}

interface Completing {
  /** What the copy must hold. */
  readonly rows: RowCounts
  readonly pictures: readonly SealedAnew[]
  readonly next: readonly VaultSecret[]
  readonly now: number
}

/** Writes into the copy what is different in it, and then reads all of it. */
async function completeCopy(
  { file, key }: { readonly file: string; readonly key: Buffer },
  { rows, pictures, next, now }: Completing,
): Promise<void> {
  const hasCode = next.some(({ kind }) => kind === 'recovery-code')
  const copy = connect(openDatabase({ file, key: Buffer.from(key), create: false }))
  try {
    copy.transaction(() => {
      const rename = copy.write('UPDATE attachment SET file = ? WHERE id = ?')
      for (const picture of pictures) rename.run(picture.file, picture.id)
    })
    noteKeys(copy, {
      passphraseSince: now,
      codeSince: hasCode ? now : null,
      codeChecked: null,
      unfinished: null,
    })
    const settings = countRows(copy.sqlite).get('setting') ?? 0
    await copy.close()
    await checkCopy({ file, key }, new Map([...rows, ['setting', settings]]), async () => undefined)
  } catch (thrown) {
    throw toFailure(thrown).code === 'backup-damaged' ? new Failure('disk-error') : thrown
  } finally {
    if (copy.sqlite.open) await copy.close()
    key.fill(0)
  }
}
