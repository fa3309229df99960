import { createHash } from 'node:crypto'
import { configure, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import { noMoment } from '../no-moment.ts'
import { formatName, formatVersion, type ListedFile, type Manifest, manifestName } from './manifest.ts'

// One process does it all, and no code is ever made of text at run time.
configure({ useWebWorkers: false })

/** A file of the zip: its name and its bytes, piece by piece. */
export interface ZipPart {
  readonly name: string
  readonly bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  /** True for what is small already: it is stored as it is. */
  readonly stored?: boolean
}

/**
 * Writes the parts one after the other, and last the list of them with the SHA-256 of each. Nothing is held in memory
 * but the piece in hand and the list. Throws what the parts throw and what `out` throws.
 */
export async function writeZip(
  out: WritableStream<Uint8Array>,
  parts: AsyncIterable<ZipPart>,
): Promise<void> {
  const zip = new ZipWriter(out, { lastModDate: noMoment, extendedTimestamp: false })
  const files: ListedFile[] = []
  for await (const { name, bytes, stored = false } of parts) {
    const hash = createHash('sha256')
    let count = 0
    const hashed = async function* () {
      for await (const piece of bytes) {
        hash.update(piece)
        count += piece.byteLength
        yield piece
      }
    }
    await zip.add(name, ReadableStream.from(hashed()), stored ? { level: 0 } : {})
    files.push({ name, bytes: count, sha256: hash.digest('hex') })
  }
  const manifest: Manifest = { format: formatName, version: formatVersion, files }
  await zip.add(manifestName, ReadableStream.from([Buffer.from(JSON.stringify(manifest))]))
  await zip.close()
}
