import { basename, dirname } from 'node:path'
import type { Disk } from '#journal/vault/disk.ts'

/** The power went. */
export class PowerCut extends Error {}

interface Inode {
  live: Buffer
  /** What is surely on the platter; null when nothing of it was ever flushed. */
  safe: Buffer | null
}
type Names = Map<string, Inode>

/**
 * A disk in memory that promises no more than POSIX does: bytes are safe only after their file was flushed, names
 * only after their folder was. When the power goes, the names of a folder may be as they were after any of the
 * changes since it was last flushed, and a file not flushed may hold nothing, half, or all of what was written.
 */
export class PowerCutDisk implements Disk {
  readonly #names: Names
  #safeNames: Names
  #changes: ((names: Names) => void)[] = []
  #stepsLeft: number
  steps = 0

  constructor(files: ReadonlyMap<string, Buffer>, { cutAfter }: { cutAfter: number }) {
    this.#names = new Map([...files].map(([name, bytes]) => [name, { live: bytes, safe: bytes }]))
    this.#safeNames = new Map(this.#names)
    this.#stepsLeft = cutAfter
  }

  /** Every state the disk may be found in if the power goes now. */
  outcomes(): ReadonlyMap<string, Buffer>[] {
    const found: ReadonlyMap<string, Buffer>[] = []
    for (let kept = 0; kept <= this.#changes.length; kept += 1) {
      const names = new Map(this.#safeNames)
      for (const change of this.#changes.slice(0, kept)) change(names)
      for (const pick of [0, 1, 2]) {
        found.push(new Map([...names].map(([name, inode]) => [name, possibleBytes(inode, pick)])))
      }
    }
    return found
  }

  /** What is there as long as the power stays. */
  now(): ReadonlyMap<string, Buffer> {
    return new Map([...this.#names].map(([name, inode]) => [name, inode.live]))
  }

  exists(path: string): boolean {
    return this.#names.has(path)
  }

  list(folder: string): readonly string[] {
    return [...this.#names.keys()].filter((name) => dirname(name) === folder).map((name) => basename(name))
  }

  readStart(file: string, most: number): Buffer | null {
    const inode = this.#names.get(file)
    return inode ? Buffer.from(inode.live.subarray(0, most)) : null
  }

  size(file: string): number {
    return this.readStart(file, Number.MAX_SAFE_INTEGER)?.byteLength ?? 0
  }

  readAt(file: string, start: number, length: number): Buffer | null {
    const inode = this.#names.get(file)
    return inode ? Buffer.from(inode.live.subarray(start, start + length)) : null
  }

  writeNewFile(file: string, bytes: Uint8Array): void {
    this.#step()
    if (this.exists(file)) throw new Error('EEXIST')
    const inode: Inode = { live: Buffer.from(bytes), safe: null }
    this.#change((names) => names.set(file, inode))
  }

  syncFile(file: string): void {
    this.#step()
    const inode = this.#inode(file)
    inode.safe = inode.live
  }

  syncFolder(): void {
    this.#step()
    this.#safeNames = new Map(this.#names)
    this.#changes = []
  }

  rename(from: string, to: string): void {
    this.#step()
    const inode = this.#inode(from)
    this.#change((names) => names.set(to, inode).delete(from))
  }

  removeFile(file: string): void {
    this.#step()
    this.#inode(file)
    this.#change((names) => names.delete(file))
  }

  makePrivate(): void {
    this.#step()
  }

  makeFolder = unused
  removeEmptyFolder = unused
  removeTree = unused

  #step(): void {
    if (this.#stepsLeft === 0) throw new PowerCut()
    this.#stepsLeft -= 1
    this.steps += 1
  }

  #change(change: (names: Names) => void): void {
    change(this.#names)
    this.#changes.push(change)
  }

  #inode(file: string): Inode {
    const inode = this.#names.get(file)
    if (inode === undefined) throw new Error('ENOENT')
    return inode
  }
}

function possibleBytes({ live, safe }: Inode, pick: number): Buffer {
  if (safe?.equals(live)) return live
  return [safe ?? Buffer.alloc(0), live.subarray(0, live.byteLength >> 1), live][pick] ?? live
}

function unused(): never {
  throw new Error('the key file needs no such step')
}
