import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/**
 * The few things the vault asks of the disk, each one step that may fail or be cut short by a crash.
 * An argument, so that tests can cut the power after any of them. All throw the errors of `node:fs`.
 */
export interface Disk {
  exists(path: string): boolean
  /** Names in a folder, or null when there is no such folder. */
  list(folder: string): readonly string[] | null
  /** The first bytes of a file, at most so many; null when there is no such file. */
  readStart(file: string, most: number): Buffer | null
  /** Bytes of a file from a place on, fewer where it ends before; null when there is no such file. */
  readAt(file: string, start: number, length: number): Buffer | null
  /** Bytes of a file; it must exist. */
  size(file: string): number
  /** Makes a folder, and those above it, that only its owner can enter, whatever the umask. */
  makeFolder(folder: string): void
  /** Makes a file only its owner can read, whatever the umask. Fails when it exists. Not yet safe from a power cut. */
  writeNewFile(file: string, bytes: Uint8Array): void
  /** Returns when the bytes of the file are on the disk. */
  syncFile(file: string): void
  /** Returns when the names in the folder are on the disk. */
  syncFolder(folder: string): void
  rename(from: string, to: string): void
  removeFile(file: string): void
  /** Fails when something is in it. */
  removeEmptyFolder(folder: string): void
  removeTree(folder: string): void
  /** Takes from everybody but the owner the right to the file or folder, where the file system knows owners. */
  makePrivate(path: string): void
}

const ownersFile = 0o600
const ownersFolder = 0o700
const othersRights = 0o077

export const realDisk: Disk = {
  exists: existsSync,

  list: (folder) => (existsSync(folder) ? readdirSync(folder) : null),

  readStart(file, most) {
    if (!existsSync(file)) return null
    return withFile(file, 'r', (descriptor) => {
      const bytes = Buffer.alloc(Math.min(most, fstatSync(descriptor).size))
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.byteLength, 0))
    })
  },

  readAt(file, start, length) {
    if (!existsSync(file)) return null
    return withFile(file, 'r', (descriptor) => {
      const bytes = Buffer.alloc(length)
      let read = 0
      for (let more = 1; more > 0 && read < length; read += more)
        more = readSync(descriptor, bytes, read, length - read, start + read)
      return bytes.subarray(0, read)
    })
  },

  size: (file) => statSync(file).size,

  makeFolder(folder) {
    mkdirSync(folder, { mode: ownersFolder, recursive: true })
  },

  writeNewFile(file, bytes) {
    withFile(file, 'wx', (descriptor) => {
      let written = 0
      while (written < bytes.byteLength) written += writeSync(descriptor, bytes, written)
    })
  },

  // Windows flushes only through a descriptor that may write.
  syncFile: (file) => withFile(file, 'r+', fsyncSync),

  syncFolder(folder) {
    // Windows has no such call: there a rename is written through by the file system's own journal.
    if (process.platform !== 'win32') withFile(folder, 'r', fsyncSync)
  },

  rename: renameSync,
  removeFile: unlinkSync,
  removeEmptyFolder: rmdirSync,
  removeTree,

  makePrivate(path) {
    const { mode } = statSync(path)
    if ((mode & othersRights) === 0) return
    try {
      chmodSync(path, mode & ~othersRights & 0o777)
    } catch (thrown) {
      // FAT and some network drives keep no rights. Refusing to open the journal there would help nobody.
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw thrown
    }
  },
}

/** Step by step, because the error of Node's own removal of a tree has no code: nobody could tell what is the matter. */
function removeTree(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined) return
  if (!found.isDirectory()) {
    unlinkSync(path)
    return
  }
  for (const name of readdirSync(path)) removeTree(join(path, name))
  rmdirSync(path)
}

/**
 * Removes what a failed step has left, for a place that tidies up again at its next attempt: a disk that failed may
 * fail at this too, and what is to be told is why the step failed. Returns whether it is gone.
 */
export function removeIfPossible(disk: Disk, folder: string): boolean {
  try {
    disk.removeTree(folder)
    return true
  } catch {
    return false
  }
}

function withFile<T>(file: string, flags: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(file, flags, ownersFile)
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
