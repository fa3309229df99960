// Opens the database of the first argument with the key of the second, takes the step that the fourth names, and is killed just before the
// statement of the third. When that never comes it says how many there were, and is killed then. With "bare" as the fifth the step has no transaction.
import { migrate } from '#journal/database/migrate.ts'
import { openDatabase, type SqliteDatabase } from '#journal/database/open-database.ts'
import { lastSteps } from './second-step.ts'

const [file = '', key = '', killAt = '', name = '', how] = process.argv.slice(2)
const last = lastSteps[name]
if (last === undefined) throw new RangeError(`no step ${name}`)
const sqlite = openDatabase({ file, key: Buffer.from(key, 'hex'), create: false })

let statement = 0
function next(): void {
  statement += 1
  if (statement === Number(killAt)) process.kill(process.pid, 'SIGKILL')
}

/** The database as it is, but for {@link next} before each statement. */
const watched: SqliteDatabase = new Proxy(sqlite, {
  get(target, name) {
    if (name === 'transaction' && how === 'bare')
      return (work: () => void) => Object.assign(work, { immediate: work })
    const value: unknown = Reflect.get(target, name)
    if (typeof value !== 'function') return value
    return (...args: unknown[]) => {
      if (name === 'exec' || name === 'pragma' || name === 'prepare') next()
      return Reflect.apply(value, target, args)
    }
  },
})

migrate(watched, last.steps)
process.stdout.write(String(statement))
process.kill(process.pid, 'SIGKILL')
