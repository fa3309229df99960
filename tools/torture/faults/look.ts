import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { realBackupDisk } from '#journal/backup/backup-disk.ts'
import type { BackupKeys } from '#journal/backup/backup-keys.ts'
import { listBackups } from '#journal/backup/backup-set.ts'
import { checkCopy } from '#journal/backup/check-copy.ts'
import { readManifest } from '#journal/backup/manifest.ts'
import type { Connection } from '#journal/database/connection.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { readImage } from '#journal/images/images.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { type FailureCode, toFailure } from '#shared/failure.ts'
import { openCheaply } from './cheap-vault.ts'
import { afterDeed, type Deed, type Expected, type ExpectedEntry, nothingYet } from './deeds.ts'
import { madeUpPicture } from './made-up.ts'
import { born } from './words-of-a-run.ts'

/** What was found of a vault after a fault. `wrong` says what is not as it must be; never a word of an entry. */
export type Finding = { readonly fine: true } | { readonly fine: false; readonly wrong: string }

/**
 * Opens a vault after a fault and compares it with what it must hold: everything that was called done, and of the deed
 * that was on its way either nothing or all.
 * @param done how many deeds were called done
 */
export async function lookInto(folder: string, deeds: readonly Deed[], done: number): Promise<Finding> {
  const before = deeds.slice(0, done).reduce(afterDeed, nothingYet)
  const next = deeds[done]
  const after = next === undefined ? before : afterDeed(before, next)
  const first = await compare(folder, before)
  if (first.fine || after === before) return first
  const second = await compare(folder, after)
  return second.fine ? second : { fine: false, wrong: `after ${done} deeds: ${first.wrong}; ${second.wrong}` }
}

async function compare(folder: string, expected: Expected): Promise<Finding> {
  const passphrases = [...new Set([expected.passphrase, 0])]
  const opened: OpenVault[] = []
  try {
    for (const passphrase of passphrases) {
      const vault = await openUnless(folder, passphrase)
      if (typeof vault !== 'string') opened.push(vault)
      if (passphrase !== expected.passphrase && typeof vault !== 'string')
        return wrong('an old passphrase opens it')
      if (passphrase !== expected.passphrase) continue
      if (vault === 'no-vault' && !expected.exists) return { fine: true }
      if (typeof vault === 'string') return wrong(`not opened: ${vault}`)
      const fault = (await faultsOf(vault, expected)) ?? difference(expected, vault)
      if (fault !== null) return wrong(fault)
      await opened.pop()?.close()
    }
    return { fine: true }
  } catch (thrown) {
    return wrong(`not read: ${toFailure(thrown).code}`)
  } finally {
    for (const vault of opened) await vault.close()
  }
}

const wrong = (what: string): Finding => ({ fine: false, wrong: what })

async function openUnless(folder: string, passphrase: number): Promise<OpenVault | FailureCode> {
  try {
    return await openCheaply(folder, passphrase, born + 1e9)
  } catch (thrown) {
    return toFailure(thrown).code
  }
}

function difference({ entries }: Expected, vault: OpenVault): string | null {
  const found = readAll(vault)
  return isDeepStrictEqual(entries, found) ? null : differences(entries, found)
}

/** Faults of the database, the index and the backups. */
async function faultsOf(
  { connection, paths, backupKeys }: OpenVault,
  expected: Expected,
): Promise<string | null> {
  const fault = faultsOfDatabase(connection)
  if (fault !== null) return fault
  const backups = listBackups(realBackupDisk, paths.backups).filter(({ manifest }) =>
    isOurs(manifest, backupKeys),
  )
  if (expected.backedUp && backups.length === 0) return 'the backup is gone'
  for (const { database } of backups) {
    try {
      await checkCopy({ file: database, key: backupKeys.database }, null, async () => undefined)
    } catch (thrown) {
      return `a backup that counts is not whole: ${toFailure(thrown).code}`
    }
  }
  return null
}

/** Whether a backup was made under the keys the vault has now. */
function isOurs(manifest: string, keys: BackupKeys): boolean {
  try {
    readManifest(realBackupDisk, manifest, keys.manifest)
    return true
  } catch (thrown) {
    if (toFailure(thrown).code === 'backup-damaged') return false
    throw thrown
  }
}

function faultsOfDatabase({ sqlite }: Connection): string | null {
  if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') return 'the database is not whole'
  try {
    sqlite.exec("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)")
    return null
  } catch {
    return 'the search index is not that of the entries'
  }
}

const pictureLine = /\n\n!\[\]\(attachment:([0-9a-f-]{36})\)$/

function readAll(vault: OpenVault): Readonly<Record<string, ExpectedEntry>> {
  const ids = vault.connection.read<{ readonly id: string }>('SELECT id FROM entry ORDER BY id').all()
  return Object.fromEntries(ids.map(({ id }) => [id, entryIn(vault, id)]))
}

function entryIn(vault: OpenVault, id: string): ExpectedEntry {
  const { body, revision, starred, tags, binnedAt } = readEntry(vault.connection, id)
  const shown = pictureLine.exec(body)
  return {
    text: body.replace(pictureLine, ''),
    picture: shown?.[1] === undefined ? null : numberOf(vault, shown[1]),
    revision,
    starred,
    tags: [...tags].sort(),
    binned: binnedAt !== null,
  }
}

const known = new Map<string, number>()
/** The number of a picture, by its bytes. */
function numberOf(vault: OpenVault, id: string): number {
  const first = readImage(vault, id, 0)
  const pieces = [first.bytes]
  for (let piece = 1; piece < first.pieces; piece += 1) pieces.push(readImage(vault, id, piece).bytes)
  return known.get(hash(Buffer.concat(pieces))) ?? -1
}

/** To be called once for the deeds of a run, before anything is looked at. */
export function learnPictures(deeds: readonly Deed[]): void {
  for (const deed of deeds) {
    if (deed.do === 'save' && deed.picture !== null) {
      known.set(hash(madeUpPicture(deed.picture).bytes), deed.picture)
    }
  }
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function differences(wanted: Expected['entries'], found: Expected['entries']): string {
  const ids = [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
  const wrong = ids.filter((id) => !isDeepStrictEqual(wanted[id], found[id]))
  return `${wrong.length} of ${ids.length} entries are not as they were (${wrong.map((id) => id.slice(-4)).join(', ')})`
}
