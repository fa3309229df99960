import { randomBytes } from 'node:crypto'
import { cpSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Connection } from '#journal/database/connection.ts'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { deleteForGood } from '#journal/entries/delete-for-good.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { keepSearch } from '#journal/finding/saved-searches.ts'
import { keepImage } from '#journal/images/images.ts'
import { changePrivateSettings } from '#journal/settings/private-settings.ts'
import { noteShare } from '#journal/share/note-share.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultKey } from '#journal/vault/vault-keys.ts'
import { madeUpBody, madeUpDraft, seeded } from '../../entries/support/made-up-entries.ts'
import { fillExercises } from '../../exercises/support/filled-exercises.ts'
import { madePng } from '../../images/support/made-images.ts'
import { madeDraft } from '../../share/sheet/support/made-draft.ts'
import { fillSharing } from '../../share/support/filled-sharing.ts'
import { notedOf } from '../../share/support/noted.ts'
import { byPassphrase } from '../../vault/support/made-key-file.ts'
import { madeVault, openIt } from '../../vault/support/make-vault.ts'
import { quickDerive } from '../../vault/support/quick-surroundings.ts'

export const written = 1_795_000_100_000

/** Puts everything a journal can hold into an open vault; the same for the same seed. */
export function fillVault(vault: OpenVault, { entries, seed }: { entries: number; seed: number }): void {
  const random = seeded(seed)
  const { connection } = vault
  for (let index = 0; index < entries; index += 1) {
    // Some are so long that they go on in pages of their own, as a real day's page may.
    const words = index % 5 === 0 ? 2500 : 20 + Math.floor(random() * 200)
    const picture = index % 7 === 3 ? keepImage(vault, madePng({ seed: index }), written) : null
    const shown = picture === null ? '' : `\n\n![ ](attachment:${picture.id})`
    const marks =
      index % 3 === 0
        ? {
            starred: index % 2 === 0,
            moods: ['calm' as const, 'lonely' as const],
            tags: [`tag ${index % 4}`],
          }
        : undefined
    const draft = madeUpDraft(random, {
      title: `Title ${index}`,
      body: madeUpBody(random, words) + shown,
      ...(marks && { marks }),
    })
    const saved = saveEntry(connection, draft, written + index)
    for (let version = 0; version < index % 4; version += 1) {
      const body = `${madeUpBody(random, 8)} ${draft.body}`
      saveEntry(connection, { ...draft, baseRevision: saved.revision + version, body }, written + version)
    }
    if (index % 11 === 10 || index === 12) binEntries(connection, [saved.id], written)
    if (index === 12) deleteForGood(connection, [saved.id])
  }
  const shared = connection
    .read<{ id: string; revision: number }>('SELECT id, revision FROM entry LIMIT 3')
    .all()
  noteShare(connection, { form: 'paper', noted: notedOf(shared), at: written, draft: madeDraft() })
  fillSharing(
    connection,
    shared.map(({ id }) => id),
  )
  connection
    .write("INSERT OR IGNORE INTO prompt_offered (prompt_id, day, turn) VALUES ('a', '2026-05-01', 1)")
    .run()
  changePrivateSettings(connection, { role: 'hurt', hintsSeen: ['one'] })
  keepSearch(connection, 'Nights', { query: 'night', filter: {}, order: 'newest' }, written)
  fillExercises(connection, { records: Math.ceil(entries / 10), seed })
}

/** A closed vault with everything in it; its folder. */
export async function filledVault(options: { entries: number; seed: number }): Promise<string> {
  const folder = await madeVault()
  const vault = await openIt(folder)
  fillVault(vault, options)
  await vault.close()
  return folder
}

/**
 * The same, as a crash leaves it: what was written last is only in the write-ahead log. `rowsBefore` is all that was
 * in it before the very last transaction.
 */
export async function crashedVault({ entries, seed, last }: { entries: number; seed: number; last: number }) {
  const folder = await filledVault({ entries, seed })
  const vault = await openIt(folder)
  fillVault(vault, { entries: last, seed: seed + 1 })
  const rowsBefore = everything(vault.connection)
  const lastDraft = madeUpDraft(seeded(seed + 2), { body: 'the last that was saved' })
  saveEntry(vault.connection, lastDraft, written)
  const crashed = join(dirname(folder), `crashed-${randomBytes(4).toString('hex')}`)
  cpSync(folder, crashed, { recursive: true })
  const rows = everything(vault.connection)
  await vault.close()
  return { folder: crashed, rows, rowsBefore }
}

const tables = `
  SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'entry_search' ORDER BY name`

/** Every row of every table, those of the search index too, one after the other. */
export function* eachRow({ sqlite }: Connection): Generator<string, void, void> {
  const names = sqlite.prepare(tables).pluck().all() as readonly string[]
  for (const name of names) {
    for (const row of sqlite.prepare(`SELECT * FROM ${name}`).raw().iterate())
      yield `${name} ${JSON.stringify(row)}`
  }
}

export function everything(connection: Connection): readonly string[] {
  return [...eachRow(connection)]
}

/** The raw key of a made vault's database, and the salt its key file keeps. */
export async function databaseKeyOf(folder: string): Promise<{ key: Buffer; salt: Buffer }> {
  const bytes = readFileSync(join(folder, 'vault.keys'))
  const { keyFile, masterKey } = await unlockKeyFile(bytes, byPassphrase(), quickDerive)
  return { key: vaultKey(masterKey, keyFile.vaultId, 'database'), salt: keyFile.databaseSalt }
}
