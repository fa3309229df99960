import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '#journal/database/connection.ts'
import { migrate } from '#journal/database/migrate.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { uuidv7 } from '#shared/uuid.ts'

// A process for strace: saves one entry again and again, and says where the counting begins and ends.
// Arguments: folder, number of saves.
const [folder = '.', saves = '20'] = process.argv.slice(2)
const sqlite = openDatabase({ file: join(folder, `${saves}.db`), key: randomBytes(32), create: true })
migrate(sqlite)
const connection = connect(sqlite)
const id = uuidv7(Date.UTC(2026, 0, 1), randomBytes(10))
const save = (revision: number) =>
  saveEntry(
    connection,
    {
      id,
      baseRevision: revision,
      day: '2026-01-01',
      time: '10:00',
      zone: 'Europe/Lisbon',
      title: '',
      body: `an entry in its ${revision}. version`,
    },
    revision,
  )
save(0)
sqlite.pragma('wal_checkpoint(TRUNCATE)')
// The first save after a checkpoint also starts a new log.
save(1)
writeSync(1, 'save-some: begin\n')
for (let at = 0; at < Number(saves); at++) save(2 + at)
writeSync(1, 'save-some: end\n')
await connection.close()
