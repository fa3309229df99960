import { readFileSync } from 'node:fs'
import { openDraft } from '#journal/exercises/drafts.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { openVault } from '#journal/vault/open-vault.ts'

// Prints what is kept of an exercise that goes on, as JSON: node read-drafts.ts FOLDER RECORD, with the passphrase on
// standard input.
const [, , folder = '', record = ''] = process.argv
const vault = await openVault({
  folder,
  secret: { kind: 'passphrase', passphrase: new Uint8Array(readFileSync(0)) },
  failedAttempts: 0,
  now: Date.now(),
})
const { connection } = vault
const damage = connection.sqlite.pragma('integrity_check', { simple: true })
if (damage !== 'ok') throw new Error(`the database is damaged: ${damage}`)
const { place, revision, given } = openDraft(connection, bundledExercises().exercises, record)
const rows = connection.sqlite
  .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
  .pluck()
  .all()
  .map((table) => connection.sqlite.prepare(`SELECT * FROM "${table}"`).raw().all())
await vault.close()
process.stdout.write(JSON.stringify({ place, revision, given, everything: JSON.stringify(rows) }))
