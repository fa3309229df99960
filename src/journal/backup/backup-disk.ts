import { createHash } from 'node:crypto'
import { createReadStream, linkSync, lstatSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Disk, realDisk } from '../vault/disk.ts'

/** What backups ask of the disk beyond {@link Disk}. What may take long is asynchronous, so that saving goes on. */
export interface BackupDisk extends Disk {
  /** What has that name itself: a link is never followed. Null when there is nothing. */
  kind(path: string): 'file' | 'folder' | 'other' | null
  /** Bytes. */
  size(file: string): number
  /** Gives a file a second name. Fails where the file system knows no such thing. */
  link(from: string, to: string): void
  /** Copies a file to a new one that only its owner can read, and returns when its bytes are on the disk. */
  copy(from: string, to: string): Promise<void>
  /** SHA-256, in hexadecimal. */
  digest(file: string): Promise<string>
}

export const realBackupDisk: BackupDisk = {
  ...realDisk,

  kind(path) {
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (found === undefined) return null
    if (found.isFile()) return 'file'
    return found.isDirectory() ? 'folder' : 'other'
  },

  size: (file) => lstatSync(file).size,
  link: linkSync,

  async copy(from, to) {
    const target = await open(to, 'wx', 0o600)
    try {
      for await (const chunk of createReadStream(from, { highWaterMark: chunkLength })) {
        await target.appendFile(chunk as Buffer)
      }
      await target.sync()
    } finally {
      await target.close()
    }
  },

  async digest(file) {
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(file, { highWaterMark: chunkLength })) hash.update(chunk)
    return hash.digest('hex')
  },
}

const chunkLength = 1024 * 1024
