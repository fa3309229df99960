import { join } from 'node:path'
import { openDatabase } from '#journal/database/open-database.ts'
import { Failure } from '#shared/failure.ts'
import { temporaryFolder } from '../../vault/support/temporary-folder.ts'

/** Where a database may be made, in a folder of its own. */
export const freshFile = () => join(temporaryFolder(), 'journal.db')
export const someKey = () => Buffer.alloc(32, 7)
export const create = (file: string) => openDatabase({ file, key: someKey(), create: true })
export const open = (file: string) => openDatabase({ file, key: someKey(), create: false })

/** The Failure that something throws. */
export function failureOf(act: () => unknown): Failure {
  try {
    act()
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown
    throw thrown
  }
  throw new Error('nothing was thrown')
}

/** A database with a table in it, closed. */
export function madeFile(): string {
  const file = freshFile()
  const sqlite = create(file)
  sqlite.exec("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('violet')")
  sqlite.close()
  return file
}
