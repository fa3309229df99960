import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { notProven } from '../share/not-proven.ts'
import type { GrowingDisk } from './growing-disk.ts'

/** Bytes read at once when the file is read back. */
const piece = 1024 * 1024

interface ToPlace {
  readonly disk: GrowingDisk
  readonly bytes: AsyncIterable<Uint8Array>
  /** As `partialBeside` names it. */
  readonly partial: string
  readonly file: string
  /** Called now and then while the file is read back; what it throws ends it all. */
  checked(done: number, of: number): Promise<void>
}

/**
 * Does what `placeFile` does, with a file too large for memory: written under another name, forced onto the disk, read
 * back and compared by its SHA-256, and only then given its name. On any failure nothing is left of it, and a file that
 * was there before is still there. Returns its length in bytes.
 *
 * Throws the errors of `node:fs`, what `bytes` and `checked` throw, and a Failure `share-not-proven` when the disk gives
 * back other bytes.
 */
export async function placeStream({ disk, bytes, partial, file, checked }: ToPlace): Promise<number> {
  let length = 0
  try {
    const written = createHash('sha256')
    disk.writeNewFile(partial, new Uint8Array())
    for await (const part of bytes) {
      disk.append(partial, part)
      written.update(part)
      length += part.byteLength
    }
    disk.syncFile(partial)
    const read = createHash('sha256')
    for (let at = 0; at < length; at += piece) {
      read.update(disk.readAt(partial, at, piece) ?? Buffer.alloc(0))
      await checked(at, length)
    }
    const same = disk.size(partial) === length && read.digest().equals(written.digest())
    if (!same) throw notProven('the disk gave back other bytes')
    disk.rename(partial, file)
  } catch (thrown) {
    if (disk.exists(partial)) disk.removeFile(partial)
    throw thrown
  }
  disk.syncFolder(dirname(file))
  return length
}
