import { type BackupSource, makeBackup } from '#journal/backup/make-backup.ts'
import { knownVersion, migrate, migrations } from '#journal/database/migrate.ts'
import { Failure, toFailure } from '#shared/failure.ts'

/**
 * Brings the tables of an open vault to the newest schema. Where a journal is changed by that, a backup of it is made,
 * opened and checked before the first statement; where none can be made, nothing is begun.
 *
 * The backups there were are not thinned out here: with a clock that was put back the new one could be among those that go.
 *
 * Throws what `migrate` throws, or Failure `disk-full`, `disk-error` (also: the copy does not read as it was written),
 * `no-permission` or `journal-damaged`, with the journal as it was.
 * @param now milliseconds since 1970, UTC
 */
export async function bringUpToDate(source: BackupSource, now: number): Promise<void> {
  const version = knownVersion(source.sqlite, migrations)
  if (version > 0 && version < migrations.length) await backUp(source, now)
  migrate(source.sqlite, migrations)
}

async function backUp(source: BackupSource, now: number): Promise<void> {
  try {
    // Nobody waits who could go first: the vault is not open yet.
    await makeBackup(source, now, async () => undefined)
  } catch (thrown) {
    const failure = toFailure(thrown)
    throw failure.code === 'backup-damaged' ? new Failure('disk-error', failure.detail) : failure
  }
}
