import { createHash } from 'node:crypto'
import { isReadable, pictureBytes, storedPictures } from '#journal/transfer/pictures.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'

/** What is a vault's own: its history of openings, names of its files, and notes of its keys, backups and checks. */
const queries: Readonly<Record<string, string>> = {
  attachment: 'SELECT id, media_type, size, width, height, created_at FROM attachment',
  setting: "SELECT * FROM setting WHERE name LIKE 'chosen-%' OR name = 'joint-set-aside'",
}
const ownTables = ['unlock_event']

/**
 * Everything a journal holds, row by row and by none of the export's own reading: all tables with all their columns, the
 * bytes of every picture, and whether the search index fits.
 */
export function contentsOf(vault: OpenVault): readonly string[] {
  const { connection } = vault
  const tables = connection
    .read<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'entry_search%' ORDER BY name",
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !ownTables.includes(name))
  const rows = tables.flatMap((table) =>
    connection
      .read(queries[table] ?? `SELECT * FROM ${table}`)
      .all()
      .map((row) => `${table} ${JSON.stringify(row)}`)
      .sort(),
  )
  const pictures = storedPictures(connection).map((picture) => {
    if (!isReadable(vault.images, picture)) return `${picture.id} lost`
    const hash = createHash('sha256')
    for (const piece of pictureBytes(vault.images, picture)) hash.update(piece)
    return `${picture.id} ${hash.digest('hex')}`
  })
  connection.sqlite.exec("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)")
  return [...rows, ...pictures]
}

/** One number for all of it. */
export const contentsHash = (vault: OpenVault): string =>
  createHash('sha256').update(contentsOf(vault).join('\n')).digest('hex')
