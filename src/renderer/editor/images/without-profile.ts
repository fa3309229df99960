import { saysAt } from '#shared/image-header.ts'

/**
 * A picture as the window encoded it, without the colour profile it adds to JPEG and WebP: it is always the one every
 * program takes for granted (sRGB), and the journal keeps nothing but pictures.
 */
export function withoutProfile(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (saysAt(view, 8, 'WEBPVP8X')) return webpWithoutProfile(view, bytes)
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegWithoutProfile(view, bytes) : bytes
}

/** Segments before the first scan (DA), but for ICC profiles (E2). */
function jpegWithoutProfile(view: DataView, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const profiles: (readonly [number, number])[] = []
  for (let at = 2; view.getUint8(at + 1) !== 0xda; ) {
    const end = at + 2 + view.getUint16(at + 2)
    if (view.getUint8(at + 1) === 0xe2) profiles.push([at, end])
    at = end
  }
  return without(bytes, profiles)
}

/** All chunks but the profile, of which the flags then say nothing either. */
function webpWithoutProfile(view: DataView, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const profiles: (readonly [number, number])[] = []
  for (let at = 12; at < bytes.byteLength; ) {
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length + (length & 1)
    if (saysAt(view, at, 'ICCP')) profiles.push([at, end])
    at = end
  }
  const bare = without(bytes, profiles)
  const changed = new DataView(bare.buffer)
  changed.setUint32(4, bare.byteLength - 8, true)
  changed.setUint8(20, changed.getUint8(20) & ~0x20)
  return bare
}

function without(
  bytes: Uint8Array<ArrayBuffer>,
  ranges: readonly (readonly [from: number, to: number])[],
): Uint8Array<ArrayBuffer> {
  const gone = ranges.reduce((sum, [from, to]) => sum + to - from, 0)
  const rest = new Uint8Array(bytes.byteLength - gone)
  let [read, written] = [0, 0]
  for (const [from, to] of [...ranges, [bytes.byteLength, bytes.byteLength] as const]) {
    rest.set(bytes.subarray(read, from), written)
    written += from - read
    read = to
  }
  return rest
}
