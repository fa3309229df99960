import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Connection } from '#journal/database/connection.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { readImage } from '#journal/images/images.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import type { Deed, ExpectedEntry, Moment } from './deeds.ts'
import { readsAsThen } from './kept-vault.ts'
import { anyEntryId, madeUpPicture } from './made-up.ts'

type Entries = Moment['entries']

/** What is not as it must be in an open journal: its tables, its index, its entries, and what it began with. */
export function faultsOfContent(vault: OpenVault, entries: Entries, kept: string | null): string | null {
  const fault = faultsOfDatabase(vault.connection)
  if (fault !== null) return fault
  if (kept !== null && !readsAsThen(kept, vault)) return 'what was there at first does not read as it did'
  const found = readAll(vault)
  return isDeepStrictEqual(entries, found) ? null : differences(entries, found)
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

function readAll(vault: OpenVault): Entries {
  const read = vault.connection.read<{ readonly id: string }>(
    'SELECT id FROM entry WHERE id GLOB ? ORDER BY id',
  )
  return Object.fromEntries(read.all(anyEntryId).map(({ id }) => [id, entryIn(vault, id)]))
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

function differences(wanted: Entries, found: Entries): string {
  const ids = [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
  const wrong = ids.filter((id) => !isDeepStrictEqual(wanted[id], found[id]))
  return `${wrong.length} of ${ids.length} entries are not as they were (${wrong.map((id) => id.slice(-4)).join(', ')})`
}
