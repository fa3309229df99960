import { Failure } from '#shared/failure.ts'
import type { ImageType } from '#shared/image.ts'
import type { ReadConnection } from '../database/connection.ts'
import type { ImageFile, ImageFiles } from '../images/image-files.ts'
import { chunkCount } from '../images/sealed-file.ts'

/** A picture as it stands in a line of `data/pictures.jsonl`. */
export interface PictureLine {
  readonly id: string
  readonly media_type: ImageType
  /** Bytes. */
  readonly size: number
  readonly width: number
  readonly height: number
  readonly created_at: number
  /** Name of its file in the zip; null when it was missing or damaged. */
  readonly path: string | null
}

export interface StoredPicture extends ImageFile, Omit<PictureLine, 'path'> {}

const endings: Readonly<Record<ImageType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** Where a picture stands in the zip. */
export function picturePath({ id, media_type }: Pick<PictureLine, 'id' | 'media_type'>): string {
  return `pictures/${id}.${endings[media_type]}`
}

const all = 'SELECT id, media_type, size, width, height, file, created_at FROM attachment ORDER BY id'

/** Every picture the journal knows. */
export function storedPictures(connection: ReadConnection): readonly StoredPicture[] {
  return connection.read<StoredPicture>(all).all()
}

/** Whether all of it can be read. */
export function isReadable(images: ImageFiles, picture: ImageFile): boolean {
  try {
    images.check(picture)
    return true
  } catch (thrown) {
    const lost =
      thrown instanceof Failure && (thrown.code === 'image-missing' || thrown.code === 'image-damaged')
    if (lost) return false
    throw thrown
  }
}

/** A picture's bytes, piece by piece. */
export function* pictureBytes(images: ImageFiles, picture: ImageFile): Generator<Uint8Array, void, void> {
  for (let number = 0; number < chunkCount(picture.size); number += 1) yield images.read(picture, number)
}
