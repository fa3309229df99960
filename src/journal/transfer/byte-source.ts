import { type Disk, realDisk } from '../vault/disk.ts'
import { importRefused } from './import-refused.ts'

/** Bytes that can be asked for anywhere, cheapest from the start to the end. */
export interface ByteSource {
  readonly size: number
  /** Fewer bytes where it ends before. */
  read(start: number, length: number): Promise<Uint8Array>
}

/** A file as it is. Throws a Failure `import-not-an-export` when there is none. */
export function fileSource(file: string, disk: Disk = realDisk): ByteSource {
  if (!disk.exists(file)) throw importRefused('import-not-an-export')
  const size = disk.size(file)
  return {
    size,
    async read(start, length) {
      const bytes = disk.readAt(file, start, Math.max(0, Math.min(length, size - start)))
      if (bytes === null) throw importRefused('import-damaged')
      return bytes
    },
  }
}
