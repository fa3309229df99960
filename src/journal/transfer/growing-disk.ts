import { appendFileSync } from 'node:fs'
import { type Disk, realDisk } from '../vault/disk.ts'

/** A disk on which a file can also be written piece by piece. */
export interface GrowingDisk extends Disk {
  /** Puts bytes at the end of a file that is there. Not yet safe from a power cut. */
  append(file: string, bytes: Uint8Array): void
}

export const realGrowingDisk: GrowingDisk = {
  ...realDisk,
  append: (file, bytes) => appendFileSync(file, bytes, { flag: 'a', mode: 0o600 }),
}
