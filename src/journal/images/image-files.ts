import { join } from 'node:path'
import { Failure } from '#shared/failure.ts'
import type { Disk } from '../vault/disk.ts'
import { chunkCount, chunkPlace, headLength, openChunk, saltLength, sealFile } from './sealed-file.ts'

/** A picture's file, as its row in `attachment` names it. */
export interface ImageFile {
  readonly id: string
  /** Random name in `attachments/`. */
  readonly file: string
  /** Bytes of content. */
  readonly size: number
}

/** The files in `attachments/` while the vault is open. The only holder of their key. */
export interface ImageFiles {
  /** Writes a new file; when this returns it is whole and on the disk under its name. */
  write(file: ImageFile, content: Uint8Array): void
  /** One chunk of content. Throws Failure `image-missing` or `image-damaged`. */
  read(file: ImageFile, chunk: number): Buffer
  /** Reads it all. Throws Failure `image-missing` or `image-damaged`. */
  check(file: ImageFile): void
  /** Removes files, also half-written and missing ones; when this returns they are gone from the disk's own list. */
  remove(names: readonly string[]): void
  /** Zeroes the key. */
  close(): void
}

interface Parts {
  readonly disk: Disk
  /** Absolute path of `attachments/`. */
  readonly folder: string
  /** The vault's key for attachments; zeroed by `close`. */
  readonly key: Buffer
  readonly vaultId: Buffer
  random(count: number): Buffer
}

/** @param parts the key is taken over */
export function imageFiles({ disk, folder, key, vaultId, random }: Parts): ImageFiles {
  const pathOf = (name: string) => join(folder, name)
  const unfinished = (name: string) => `${pathOf(name)}.new`

  function read({ id, file, size }: ImageFile, number: number): Buffer {
    const place = chunkPlace(size, number)
    const head = disk.readAt(pathOf(file), 0, headLength)
    // Of the last chunk one byte more is asked for: nothing may follow it.
    const more = number === chunkCount(size) - 1 ? 1 : 0
    const sealed = disk.readAt(pathOf(file), place.start, place.length + more)
    if (head === null || sealed === null) throw new Failure('image-missing')
    return openChunk({ key, vaultId, id }, { head, sealed, number, size })
  }

  return {
    write({ id, file }, content) {
      if (!disk.exists(folder)) disk.makeFolder(folder)
      disk.writeNewFile(unfinished(file), sealFile({ key, vaultId, id }, random(saltLength), content))
      disk.syncFile(unfinished(file))
      disk.rename(unfinished(file), pathOf(file))
      disk.syncFolder(folder)
    },
    read,
    check(file) {
      for (let number = 0; number < chunkCount(file.size); number++) read(file, number)
    },
    remove(names) {
      const paths = names
        .flatMap((name) => [pathOf(name), unfinished(name)])
        .filter((path) => disk.exists(path))
      for (const path of paths) disk.removeFile(path)
      if (paths.length > 0) disk.syncFolder(folder)
    },
    close() {
      key.fill(0)
    },
  }
}
