import { randomBytes } from 'node:crypto'
import type { TransferProgress } from '#shared/transfer.ts'
import type { Connection } from '../database/connection.ts'
import type { ImageFiles } from '../images/image-files.ts'
import type { ReadExport } from './read-export.ts'

const here = 'SELECT 1 FROM attachment WHERE id = ?'
const insert = `
  INSERT INTO attachment (id, media_type, size, width, height, file, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)`

interface PicturesToKeep {
  readonly connection: Connection
  readonly images: ImageFiles
  readonly content: ReadExport
  /** Filled with the ids of those that came in, also when it is cut short. */
  readonly came: string[]
  tell(progress: TransferProgress): Promise<void>
}

/**
 * Seals the pictures that are not here into files of this vault, as `keepImage` does: a row first, and until an entry
 * shows it nothing but a picture that goes at the next opening. One that the journal it came from had lost has a row only.
 */
export async function keepPictures(work: PicturesToKeep): Promise<void> {
  const { connection, images, content, came, tell } = work
  let done = 0
  for (const line of content.pictures) {
    await tell({ step: 'keeping', done: done++, of: content.pictures.length + 1 })
    const { id, media_type, size, width, height, created_at, path } = line
    if (connection.read(here).get(id) !== undefined) continue
    const bytes = path === null ? null : await content.picture(line)
    const file = randomBytes(16).toString('hex')
    connection.transaction(() =>
      connection.write(insert).run(id, media_type, size, width, height, file, created_at),
    )
    came.push(id)
    if (bytes !== null) images.write({ id, file, size }, bytes)
  }
}
