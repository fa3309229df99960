import { dirname, join } from 'node:path'
import type { Disk } from '../vault/disk.ts'
import { notProven } from './not-proven.ts'

/** Where a file is written before it takes its name: beside it, under a name that says nothing. */
export function partialBeside(file: string, randomBytes: (count: number) => Uint8Array): string {
  return join(dirname(file), `.${Buffer.from(randomBytes(12)).toString('hex')}.part`)
}

/**
 * Puts bytes where a person asked for them, whole or not at all: written under another name, forced onto the disk,
 * read back and compared with what was meant, and only then given their name. A file that was there before is there
 * until that moment. On any failure nothing is left of the new one.
 *
 * Throws the errors of `node:fs`, and a Failure `share-not-proven` when the disk gives back other bytes.
 * @param partial as {@link partialBeside} names it
 */
export function placeFile(disk: Disk, bytes: Uint8Array, partial: string, file: string): void {
  try {
    disk.writeNewFile(partial, bytes)
    disk.syncFile(partial)
    const written = disk.readStart(partial, Number.POSITIVE_INFINITY)
    if (written === null || !written.equals(bytes)) throw notProven('the disk gave back other bytes')
    disk.rename(partial, file)
  } catch (thrown) {
    if (disk.exists(partial)) disk.removeFile(partial)
    throw thrown
  }
  disk.syncFolder(dirname(file))
}
