import { createCipheriv, createDecipheriv } from 'node:crypto'
import { Failure } from '#shared/failure.ts'
import { deriveForPurpose } from '../vault/derive-key.ts'

// The format of a file in `attachments/`, exactly as docs/vault-format.md tells it to strangers.

/** Bytes of content in every chunk but the last. */
export const chunkLength = 256 * 1024
/** Bytes before the first chunk: the magic, then the salt of this file's key. */
export const headLength = 24
export const saltLength = 16
const tagLength = 16
const magic = Buffer.from('GOLDATT\x01', 'latin1')

/** Which file of which vault, and the vault's key for attachments. */
export interface FileIdentity {
  readonly key: Buffer
  /** 16 bytes. */
  readonly vaultId: Buffer
  /** The attachment's id, a UUID. */
  readonly id: string
}

/** How many chunks content of so many bytes has, at least one. */
export function chunkCount(size: number): number {
  return Math.max(1, Math.ceil(size / chunkLength))
}

/** Where a chunk is in the file, and how long, both with its tag. */
export function chunkPlace(
  size: number,
  number: number,
): { readonly start: number; readonly length: number } {
  const start = headLength + number * (chunkLength + tagLength)
  const isLast = number === chunkCount(size) - 1
  return { start, length: tagLength + (isLast ? size - number * chunkLength : chunkLength) }
}

/**
 * Content as it lies on the disk: chunk after chunk under a key of this file's own, each bound to its vault, its
 * attachment, its number and whether it is the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and
 * Vizár, CRYPTO 2015), so that nothing can be left out, added, moved or put in from elsewhere unnoticed.
 * @param salt 16 fresh random bytes
 */
export function sealFile(identity: FileIdentity, salt: Buffer, content: Uint8Array): Buffer {
  const key = fileKey(identity, salt)
  const count = chunkCount(content.byteLength)
  const parts = [magic, salt]
  for (let number = 0; number < count; number++) {
    const last = number === count - 1
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number, last))
    cipher.setAAD(binding(identity, number, last))
    const chunk = content.subarray(number * chunkLength, (number + 1) * chunkLength)
    parts.push(cipher.update(chunk), cipher.final(), cipher.getAuthTag())
  }
  key.fill(0)
  return Buffer.concat(parts)
}

/**
 * The content of one chunk. Throws Failure `image-damaged` when anything at all is not as it was sealed.
 * @param head the first {@link headLength} bytes of the file
 * @param size bytes of the whole content
 */
export function openChunk(
  identity: FileIdentity,
  { head, sealed, number, size }: { head: Buffer; sealed: Buffer; number: number; size: number },
): Buffer {
  if (head.byteLength !== headLength || !head.subarray(0, magic.byteLength).equals(magic)) throw damaged()
  if (sealed.byteLength !== chunkPlace(size, number).length) throw damaged()
  const last = number === chunkCount(size) - 1
  const key = fileKey(identity, head.subarray(magic.byteLength))
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, nonce(number, last), { authTagLength: tagLength })
    cipher.setAAD(binding(identity, number, last))
    cipher.setAuthTag(sealed.subarray(-tagLength))
    return Buffer.concat([cipher.update(sealed.subarray(0, -tagLength)), cipher.final()])
  } catch (cause) {
    throw damaged(cause)
  } finally {
    key.fill(0)
  }
}

function damaged(cause?: unknown): Failure {
  return new Failure('image-damaged', undefined, { cause })
}

function fileKey({ key, id }: FileIdentity, salt: Buffer): Buffer {
  return deriveForPurpose(key, Buffer.concat([salt, idBytes(id)]), 'goldseam/att/file')
}

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

function position(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(5)
  bytes.writeUInt32BE(number)
  bytes.writeUInt8(last ? 1 : 0, 4)
  return bytes
}

/** Used once only, because the key is this file's alone. */
function nonce(number: number, last: boolean): Buffer {
  return Buffer.concat([Buffer.alloc(7), position(number, last)])
}

function binding({ vaultId, id }: FileIdentity, number: number, last: boolean): Buffer {
  return Buffer.concat([vaultId, idBytes(id), position(number, last)])
}
