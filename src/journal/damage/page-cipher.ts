import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import { pageSize, reservedLength, saltLength } from '../database/page-format.ts'

const vectorLength = 16

/** Reads pages of a SQLCipher 4 database without SQLite, so that one damaged page does not take the others along. */
export interface PageCipher {
  /**
   * The page as SQLite sees it, or null when it does not prove itself: a bit of it was changed, it is another
   * page's, or it was never written.
   * @param page its 4,096 bytes
   * @param number counted from 1
   */
  open(page: Buffer, number: number): Buffer | null
  /** Zeroes the keys. */
  close(): void
}

/**
 * The format of https://www.zetetic.net/sqlcipher/design/ with the defaults of version 4 and a raw key: AES-256-CBC,
 * and HMAC-SHA512 over ciphertext, vector and the page's number (little-endian).
 * @param key the raw key, 32 bytes; stays the caller's, who may zero it at once
 * @param salt the first 16 bytes of the database
 */
export function pageCipher(key: Buffer, salt: Buffer): PageCipher {
  const cipherKey = Buffer.from(key)
  const proofKey = deriveProofKey(key, salt)
  return {
    open(page, number) {
      const start = number === 1 ? saltLength : 0
      const vectorAt = pageSize - reservedLength
      const proofAt = vectorAt + vectorLength
      const place = Buffer.alloc(4)
      place.writeUInt32LE(number)
      const proof = createHmac('sha512', proofKey)
        .update(page.subarray(start, proofAt))
        .update(place)
        .digest()
      if (page.byteLength !== pageSize || !timingSafeEqual(proof, page.subarray(proofAt))) return null
      const decipher = createDecipheriv('aes-256-cbc', cipherKey, page.subarray(vectorAt, proofAt))
      decipher.setAutoPadding(false)
      const plain = Buffer.alloc(pageSize)
      decipher.update(page.subarray(start, vectorAt)).copy(plain, start)
      return plain
    },
    close() {
      cipherKey.fill(0)
      proofKey.fill(0)
    },
  }
}

/** PBKDF2-HMAC-SHA512 with two rounds, of which the first half is taken, over the salt with 0x3a added to each byte. */
function deriveProofKey(key: Buffer, salt: Buffer): Buffer {
  const changed = Buffer.from(salt.map((byte) => byte ^ 0x3a))
  const first = createHmac('sha512', key)
    .update(changed)
    .update(Buffer.of(0, 0, 0, 1))
    .digest()
  const second = createHmac('sha512', key).update(first).digest()
  const proofKey = Buffer.alloc(32, Buffer.from(first.map((byte, index) => byte ^ (second[index] ?? 0))))
  first.fill(0)
  second.fill(0)
  return proofKey
}
