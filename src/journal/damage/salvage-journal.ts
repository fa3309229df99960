import type { SalvageReport } from '#shared/damage.ts'
import { addDays } from '#shared/day.ts'
import { Failure } from '#shared/failure.ts'
import { connect } from '../database/connection.ts'
import { migrate, schemaVersion } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { forgetChecks } from './health.ts'
import { pageCipher } from './page-cipher.ts'
import { noteSalvage } from './salvage-note.ts'
import { salvageRows } from './salvage-rows.ts'
import { type ReadDatabase, type StoredPages, storedPages } from './stored-pages.ts'

interface Damaged {
  /** Bytes of the database file. */
  readonly size: number
  readonly read: ReadDatabase
  /** The whole write-ahead log; empty when there is none. */
  readonly log: Buffer
  /** The raw key, 32 bytes. Overwritten with zeros, also on failure. */
  readonly key: Buffer
  /** The first 16 bytes of the database, from the key file: those in the file may be damaged. */
  readonly salt: Buffer
}

/**
 * Makes a new journal of everything that can be read of a damaged one, under the same key and salt, so that the key
 * file stays as it is. The damaged one is only read.
 *
 * Throws Failure `made-by-newer-version` for a journal this version does not know, and what the disk throws; what is
 * left of the new file then counts for nothing.
 * @param target the new database; must not exist yet
 * @param now milliseconds since 1970, UTC
 */
export async function salvageJournal(
  { size, read, log, key, salt }: Damaged,
  target: string,
  now: number,
): Promise<SalvageReport> {
  const cipher = pageCipher(key, salt)
  try {
    const pages = storedPages({ size, read, log, cipher })
    refuseNewer(pages)
    const connection = connect(openDatabase({ file: target, key, create: true, salt }))
    try {
      migrate(connection.sqlite)
      return connection.transaction(() => {
        const { lostPositions, ...found } = salvageRows(pages, connection)
        const report = { at: now, ...found, lostDays: lostPositions.map(dayOf), pages: pages.count }
        forgetChecks(connection)
        noteSalvage(connection, report)
        return report
      })
    } finally {
      await connection.close()
    }
  } finally {
    cipher.close()
    key.fill(0)
  }
}

/** Where SQLite keeps `user_version` on the first page. */
const schemaVersionAt = 60

function refuseNewer(pages: StoredPages): void {
  const first = pages.read(1)
  if (first !== null && first.readUInt32BE(schemaVersionAt) > schemaVersion) {
    throw new Failure('made-by-newer-version')
  }
}

/** The day a place in the journal is of: see [Note: position]. */
function dayOf(position: number): string {
  const placesPerDay = 16 * 24 * 60
  return addDays('1970-01-01', Math.floor(position / placesPerDay))
}
