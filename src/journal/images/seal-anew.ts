import { randomBytes } from 'node:crypto'
import { Failure } from '#shared/failure.ts'
import type { ReadConnection } from '../database/connection.ts'
import type { ImageFile, ImageFiles } from './image-files.ts'
import { chunkCount } from './sealed-file.ts'

/** A picture that was written anew, or could not be. */
export interface SealedAnew {
  readonly id: string
  /** The name of its new file. */
  readonly file: string
  /** False when its old file was missing or damaged: then there is no new one. */
  readonly whole: boolean
  /** Whether an entry, a version or the bin shows it. */
  readonly shown: boolean
}

interface Kept extends ImageFile {
  readonly shown: 0 | 1
}

const all = `
  SELECT id, file, size, EXISTS (SELECT 1 FROM entry_attachment WHERE attachment_id = attachment.id) AS shown
  FROM attachment ORDER BY id`

/** Every picture the journal knows. */
export function keptPictures(connection: ReadConnection): readonly Kept[] {
  return connection.read<Kept>(all).all()
}

/**
 * Writes one picture under another key, and reads it back. It gets another name, because a backup takes a file of the same name
 * and size for the same file. Throws what the disk throws.
 */
export function sealAnew(picture: Kept, from: ImageFiles, to: ImageFiles): SealedAnew {
  const sealed = { id: picture.id, file: randomBytes(16).toString('hex'), shown: picture.shown === 1 }
  const content = readWhole(picture, from)
  if (content === null) return { ...sealed, whole: false }
  const next = { ...picture, file: sealed.file }
  to.write(next, content)
  to.check(next)
  return { ...sealed, whole: true }
}

/** Null when nothing could show it before either. */
function readWhole(picture: Kept, files: ImageFiles): Buffer | null {
  try {
    return Buffer.concat(
      Array.from({ length: chunkCount(picture.size) }, (_, number) => files.read(picture, number)),
    )
  } catch (thrown) {
    const isLost =
      thrown instanceof Failure && (thrown.code === 'image-missing' || thrown.code === 'image-damaged')
    if (isLost) return null
    throw thrown
  }
}
