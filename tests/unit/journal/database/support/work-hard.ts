// Makes the encrypted database of the first argument and does with it everything that makes SQLite want a temporary
// file, on so many megabytes of text. With "planted" as the third argument, temporary files are allowed again.
import { existsSync } from 'node:fs'
import { openDatabase } from '#journal/database/open-database.ts'

const [file = '', megabytes = '', planted] = process.argv.slice(2)
process.stdout.write(String(process.pid))
const sqlite = openDatabase({ file, key: Buffer.alloc(32, 7), create: true })
if (planted === 'planted') sqlite.pragma('temp_store = DEFAULT')

const body = 'the violet morning at the tide '.repeat(330)
sqlite.exec('CREATE TABLE piece (id INTEGER PRIMARY KEY, word TEXT UNIQUE, body TEXT) STRICT')
const insert = sqlite.prepare('INSERT INTO piece (word, body) VALUES (?, ?)')
sqlite.transaction(() => {
  for (let count = 0; count < Number(megabytes) * 100; count += 1) {
    insert.run(`${(count * 7919) % 1_000_003}`, `${(count * 104_729) % 1_000_003} ${body}`)
  }
})()

const steps: Record<string, () => unknown> = {
  sort: () => {
    for (const body of sqlite.prepare('SELECT body FROM piece ORDER BY body').pluck().iterate()) void body
  },
  union: () =>
    sqlite.prepare('SELECT count(*) FROM (SELECT body FROM piece UNION SELECT body || 1 FROM piece)').get(),
  group: () => sqlite.prepare('SELECT count(*) FROM (SELECT body, count(*) FROM piece GROUP BY body)').get(),
  index: () => sqlite.exec('CREATE INDEX piece_body ON piece (body)'),
  'temporary table': () => sqlite.exec('CREATE TEMP TABLE copy AS SELECT * FROM piece'),
  savepoint: () => {
    sqlite.exec('BEGIN')
    sqlite.exec('SAVEPOINT a; UPDATE piece SET body = body || 2; ROLLBACK TO a; RELEASE a')
    sqlite.exec('COMMIT')
  },
  copy: () => sqlite.prepare('VACUUM INTO ?').run(`${file}.copy`),
  vacuum: () => sqlite.exec('DROP TABLE temp.copy; DROP INDEX piece_body; VACUUM'),
}
for (const [name, step] of Object.entries(steps)) {
  // Leaves a mark in a trace of opened files: this one is looked for in vain.
  if (existsSync(`/mark/${name}`)) throw new Error('nobody makes such a file')
  step()
}
sqlite.close()
