import { randomBytes } from 'node:crypto'
import { Failure } from '#shared/failure.ts'
import type { ImageType, KeptImage, NewImage } from '#shared/image.ts'
import type { ImagePiece } from '#shared/journal-wire.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { newId } from '../new-id.ts'
import { sealedIds } from '../sealed/seals.ts'
import { checkImage } from './check-image.ts'
import type { ImageFile, ImageFiles } from './image-files.ts'
import { chunkCount } from './sealed-file.ts'

/** What the pictures of an open vault need. */
export interface ImageKeep {
  readonly connection: Connection
  readonly images: ImageFiles
}

const insert = `
  INSERT INTO attachment (id, media_type, size, width, height, file, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)`

/**
 * Keeps a picture; when this returns its file is on the disk.
 *
 * The row is made before the file, and a picture is only ever named by a body after this has answered. So whatever a
 * crash leaves behind, a row without a file, with half of one or with a whole one, is a picture no entry shows, and
 * goes at the next opening like any other of that kind. No file that the journal does not know is ever touched: it
 * may belong to a newer state of this journal that somebody is about to put back.
 *
 * Throws Failure `image-not-known`, `image-not-readable`, `disk-full`, `disk-error` or `no-permission`.
 * @param now milliseconds since 1970, UTC
 */
export function keepImage({ connection, images }: ImageKeep, image: NewImage, now: number): KeptImage {
  checkImage(image)
  const { mediaType, bytes, width, height } = image
  const kept = { id: newId(now), file: randomBytes(16).toString('hex'), size: bytes.byteLength }
  connection.transaction(() =>
    connection.write(insert).run(kept.id, mediaType, kept.size, width, height, kept.file, now),
  )
  try {
    images.write(kept, bytes)
  } catch (thrown) {
    removeImages({ connection, images }, [kept.id])
    throw thrown
  }
  return { id: kept.id, width, height }
}

interface StoredImage extends ImageFile {
  readonly mediaType: ImageType
  readonly width: number
  readonly height: number
}

// A picture that only sealed entries show is as if it were not there. One that nothing shows yet was added just now.
const isTold = `(
  id NOT IN (SELECT attachment_id FROM entry_attachment WHERE entry_id IN ${sealedIds})
  OR id IN (SELECT attachment_id FROM entry_attachment WHERE entry_id NOT IN ${sealedIds}))`
const byId = `
  SELECT id, media_type AS mediaType, size, width, height, file FROM attachment WHERE id = ? AND ${isTold}`

function findImage(connection: ReadConnection, id: string): StoredImage {
  const found = connection.read<StoredImage>(byId).get(id)
  if (found === undefined) throw new Failure('image-missing')
  return found
}

const described = `
  SELECT id, width, height FROM attachment WHERE id IN (SELECT value FROM json_each(?)) AND ${isTold}`

/** How large pictures are, so that room can be kept for them before they are there; unknown ones are left out. */
export function describeImages(connection: ReadConnection, ids: readonly string[]): readonly KeptImage[] {
  return connection.read<KeptImage>(described).all(JSON.stringify(ids))
}

/** Throws Failure `image-missing` or `image-damaged` when a picture cannot be shown. */
export function checkKeptImage({ connection, images }: ImageKeep, id: string): void {
  images.check(findImage(connection, id))
}

/**
 * One piece of a picture, the first only after all were found whole: of a damaged picture nothing is shown.
 * Throws Failure `image-missing` or `image-damaged`.
 * @param piece counted from 0
 */
export function readImage({ connection, images }: ImageKeep, id: string, piece: number): ImagePiece {
  const found = findImage(connection, id)
  const pieces = chunkCount(found.size)
  if (piece >= pieces) throw new Failure('image-missing')
  if (piece === 0) images.check(found)
  return {
    mediaType: found.mediaType,
    size: found.size,
    pieces,
    bytes: new Uint8Array(images.read(found, piece)),
  }
}

const unused = `
  SELECT id FROM attachment WHERE NOT EXISTS (SELECT 1 FROM entry_attachment WHERE attachment_id = attachment.id)`

/**
 * The pictures no entry, no version and nothing in the bin shows. Only to be asked at an opening, before anything can
 * be added: later a picture may just have been added and its text not be saved yet.
 */
export function unusedImages(connection: ReadConnection): readonly string[] {
  return connection
    .read<{ readonly id: string }>(unused)
    .all()
    .map(({ id }) => id)
}

const files = `SELECT id, file FROM attachment WHERE id IN (SELECT value FROM json_each(?)) AND id IN (${unused})`
const remove = 'DELETE FROM attachment WHERE id IN (SELECT value FROM json_each(?))'

/**
 * Removes pictures for good: first the files, then the rows, so that what is cut short is done at the next opening.
 * One that an entry, a version or the bin shows stays, whoever asks.
 */
export function removeImages({ connection, images }: ImageKeep, ids: readonly string[]): void {
  const gone = connection.read<{ readonly id: string; readonly file: string }>(files).all(JSON.stringify(ids))
  if (gone.length === 0) return
  images.remove(gone.map(({ file }) => file))
  connection.transaction(() => connection.write(remove).run(JSON.stringify(gone.map(({ id }) => id))))
}
