// Opens the database named by the first argument as a process of its own and says what came of it.
import { openDatabase } from '#journal/database/open-database.ts'
import { toFailure } from '#shared/failure.ts'

const [file = '', end] = process.argv.slice(2)
try {
  const sqlite = openDatabase({ file, key: Buffer.alloc(32, 7), create: false })
  sqlite.exec("INSERT INTO word VALUES ('more')")
  if (end === 'and-be-killed') process.kill(process.pid, 'SIGKILL')
  sqlite.close()
  process.stdout.write('opened')
} catch (thrown) {
  process.stdout.write(toFailure(thrown).code)
}
