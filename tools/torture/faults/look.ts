import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Connection } from '#journal/database/connection.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { readImage } from '#journal/images/images.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { toFailure } from '#shared/failure.ts'
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
  let vault: OpenVault
  try {
    vault = await openCheaply(folder, born + 1e9)
  } catch (thrown) {
    const { code } = toFailure(thrown)
    return code === 'no-vault' && !before.exists
      ? { fine: true }
      : { fine: false, wrong: `not opened: ${code}` }
  }
  try {
    const faults = faultsOf(vault.connection)
    if (faults !== null) return { fine: false, wrong: faults }
    const found = readAll(vault)
    const wanted = [before, after].map(({ exists, entries }) => (exists ? entries : {}))
    if (wanted.some((entries) => isDeepStrictEqual(entries, found))) return { fine: true }
    return { fine: false, wrong: `after ${done} deeds: ${differences(wanted[0] ?? {}, found)}` }
  } catch (thrown) {
    return { fine: false, wrong: `not read: ${toFailure(thrown).code}` }
  } finally {
    await vault.close()
  }
}

function faultsOf({ sqlite }: Connection): string | null {
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
