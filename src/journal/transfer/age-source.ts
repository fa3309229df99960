import { Decrypter } from 'age-encryption'
import type { ByteSource } from './byte-source.ts'
import { importRefused } from './import-refused.ts'

const magic = 'age-encryption.org/v1\n'
/** A header with one scrypt recipient has about two hundred bytes. */
const headerRead = 4096
/** Bytes read from the file at once. */
const pieceLength = 1024 * 1024
/** Bytes that were opened last and are kept: what a zip says of itself is at its end, and asked for in small pieces. */
const keptLength = 8 * 1024 * 1024

/** Whether it is a file that opens with a password. */
export async function isAgeFile(source: ByteSource): Promise<boolean> {
  return Buffer.from(await source.read(0, magic.length)).toString('latin1') === magic
}

/**
 * What is in an age file. It can be opened from its start to its end only: asked for something earlier than what is kept,
 * it begins anew. The password is tried once. Throws a Failure `import-wrong-password`; reading throws `import-damaged`
 * where the file is not as it was locked.
 */
export async function ageSource(locked: ByteSource, password: string): Promise<ByteSource> {
  const fileKey = await fileKeyOf(await locked.read(0, headerRead), password)
  const decrypter = new Decrypter()
  decrypter.addIdentity({ unwrapFileKey: () => fileKey })
  let open = await begin()

  async function begin() {
    try {
      const stream = await decrypter.decrypt(streamOf(locked))
      return { pieces: stream.getReader(), size: stream.size(locked.size), kept: new Uint8Array(), start: 0 }
    } catch (cause) {
      throw importRefused('import-damaged', undefined, cause)
    }
  }

  /** Opens one more piece, and lets go of what was opened long ago. */
  async function goOn(): Promise<boolean> {
    const { value } = await open.pieces.read().catch((cause: unknown) => {
      throw importRefused('import-damaged', undefined, cause)
    })
    if (value === undefined) return false
    const all = Buffer.concat([open.kept, value])
    const over = all.byteLength > 2 * keptLength ? all.byteLength - keptLength : 0
    open = { ...open, kept: all.subarray(over), start: open.start + over }
    return true
  }

  const { size } = open
  return {
    size,
    async read(start, length) {
      const end = Math.min(start + length, size)
      if (start < open.start) {
        await open.pieces.cancel()
        open = await begin()
      }
      while (open.start + open.kept.byteLength < end) {
        // What lies before the place that is asked for need not be kept.
        if (!(await goOn())) throw importRefused('import-damaged')
      }
      return open.kept.slice(start - open.start, end - open.start)
    },
  }
}

async function fileKeyOf(header: Uint8Array, password: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(password)
  try {
    return await decrypter.decryptHeader(header)
  } catch (cause) {
    throw importRefused('import-wrong-password', undefined, cause)
  }
}

function streamOf(source: ByteSource): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = await source.read(at, pieceLength)
        at += piece.byteLength
        if (piece.byteLength === 0) controller.close()
        else controller.enqueue(piece)
      },
    },
    { highWaterMark: 0 },
  )
}
