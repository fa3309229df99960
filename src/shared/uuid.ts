/**
 * A UUIDv7 (RFC 9562, section 5.7): 48 bits of time, then 74 random bits.
 * @param at milliseconds since 1970, UTC
 * @param random at least 10 random bytes
 */
export function uuidv7(at: number, random: Uint8Array): string {
  if (random.byteLength < 10) throw new RangeError('a UUIDv7 needs 10 random bytes')
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(Math.trunc(at)) << 16n)
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
