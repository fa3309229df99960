import { readFileSync } from 'node:fs'
import { readBin } from '#journal/entries/bin-entries.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { readPage } from '#journal/entries/read-page.ts'
import { openVault } from '#journal/vault/open-vault.ts'

// Prints every entry of a vault as JSON: node read-entries.ts FOLDER, with the passphrase on standard input.
const [, , folder = ''] = process.argv
const passphrase = new Uint8Array(readFileSync(0))
const vault = await openVault({
  folder,
  secret: { kind: 'passphrase', passphrase },
  failedAttempts: 0,
  now: Date.now(),
})
const { connection } = vault
const damage = connection.sqlite.pragma('integrity_check', { simple: true })
if (damage !== 'ok') throw new Error(`the database is damaged: ${damage}`)
const ids = readBin(connection).map(({ id }) => id)
for (let before: number | null = null, more = true; more; ) {
  const page = readPage(connection, { before, limit: 50 })
  ids.push(...page.rows.map(({ id }) => id))
  before = page.rows.at(-1)?.position ?? null
  more = page.more
}
const entries = ids.map((id) => {
  const { body, revision } = readEntry(connection, id)
  return [id, { body, revision }]
})
await vault.close()
process.stdout.write(JSON.stringify(Object.fromEntries(entries)))
