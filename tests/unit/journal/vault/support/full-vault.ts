import { readdirSync } from 'node:fs'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { keepImage, readImage } from '#journal/images/images.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { draft } from '../../entries/support/temporary-journal.ts'
import { madePng } from '../../images/support/made-images.ts'

export const words = ['a lighthouse in the fog', 'the second cup of tea', 'a plain third day']

/** Writes three entries, two of them with a picture, into a vault. */
export function fill(vault: OpenVault): void {
  const pictures = [1, 2].map((seed) => keepImage(vault, madePng({ width: 40, height: 30, seed }), 1).id)
  words.forEach((text, at) => {
    const id = pictures[at]
    const body = id === undefined ? text : `${text}\n\n![seen](attachment:${id})`
    saveEntry(vault.connection, draft({ body, title: text }), at + 1)
  })
}

/** Everything a person has put into a vault, as it reads now: bodies, what search finds, and pictures byte for byte. */
export function contentOf(vault: OpenVault): unknown {
  const { connection } = vault
  const bodies = connection
    .read<{ readonly body: string }>('SELECT body FROM entry ORDER BY position, id')
    .all()
  const pictures = connection.read<{ readonly id: string }>('SELECT id FROM attachment ORDER BY id').all()
  const found = connection
    .read<{ readonly count: number }>(
      "SELECT count(*) AS count FROM entry_search WHERE entry_search MATCH 'lighthouse'",
    )
    .get()
  return {
    bodies,
    found,
    pictures: pictures.map(({ id }) => Buffer.from(readImage(vault, id, 0).bytes).toString('base64')),
    integrity: connection.sqlite.pragma('integrity_check', { simple: true }),
  }
}

/** Names in the vault's folder while it is closed. */
export const namesIn = (folder: string): readonly string[] => readdirSync(folder).sort()
/** Those of a vault in which nothing is left over. */
export const tidyNames = ['attachments', 'backups', 'journal.db', 'vault.keys']
