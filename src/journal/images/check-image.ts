import { Failure } from '#shared/failure.ts'
import type { NewImage } from '#shared/image.ts'
import { type ImageHeader, imageHeader, isFrame, saysAt } from '#shared/image-header.ts'

/**
 * Checks that a picture is what it is said to be and holds nothing but the picture: its kind, told from its bytes, and
 * its size are those declared; it consists of parts that a picture needs and of no others, so that no place, time,
 * name, device, thumbnail or text is in it; and it ends where its last part ends. What is inside a part is not read:
 * pictures are decoded in the window only.
 *
 * Throws Failure `image-not-known` for another kind, `image-not-readable` for all else.
 */
export function checkImage({ bytes, mediaType, width, height }: NewImage): void {
  const header = imageHeader(bytes)
  if (header === null || header.mediaType !== mediaType) throw new Failure('image-not-known')
  if (header.width !== width || header.height !== height || !hasOnlyPicture(bytes, header.mediaType))
    throw new Failure('image-not-readable')
}

function hasOnlyPicture(bytes: Uint8Array, mediaType: ImageHeader['mediaType']): boolean {
  try {
    return walks[mediaType](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (thrown) {
    // A part that reaches beyond the end.
    if (thrown instanceof RangeError) return false
    throw thrown
  }
}

const walks: Readonly<Record<ImageHeader['mediaType'], (view: DataView) => boolean>> = {
  'image/png': isBarePng,
  'image/jpeg': isBareJpeg,
  'image/webp': isBareWebp,
  'image/gif': isBareGif,
}

/** Chunks of a PNG that say how it looks. Left out: text, time, EXIF, and colour profiles, which carry texts. */
const pngParts = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'bKGD', 'pHYs']

function isBarePng(view: DataView): boolean {
  for (let at = 8; ; ) {
    const part = pngParts.find((name) => saysAt(view, at + 4, name))
    if (part === undefined) return false
    const end = at + 12 + view.getUint32(at)
    if (part === 'IEND') return end === view.byteLength
    at = end
  }
}

/** Kinds of JPEG segments: tables of numbers and coding (DB, C4, DD), frames, scans. `APP0` only as plain JFIF. */
function isBareJpeg(view: DataView): boolean {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xd9) return at + 2 === view.byteLength
    const end = at + 2 + view.getUint16(at + 2)
    const isPlainJfif = marker === 0xe0 && saysAt(view, at + 4, 'JFIF\0') && end === at + 18
    const isPart = marker === 0xdb || marker === 0xc4 || marker === 0xdd || marker === 0xda || isFrame(marker)
    if (!isPart && !isPlainJfif) return false
    at = marker === 0xda ? endOfScan(view, end) : end
  }
  return false
}

/** The next marker after coded data: FF that is neither escaped (00) nor a restart (D0 to D7). */
function endOfScan(view: DataView, from: number): number {
  for (let at = from; ; at++) {
    const next = view.getUint8(at) === 0xff ? view.getUint8(at + 1) : 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
}

/** Chunks of a still WebP. The flags of `VP8X` may promise transparency and nothing else. */
const webpParts = ['VP8X', 'ALPH', 'VP8 ', 'VP8L']

function isBareWebp(view: DataView): boolean {
  if (8 + view.getUint32(4, true) !== view.byteLength) return false
  let at = 12
  while (at < view.byteLength) {
    const part = webpParts.find((name) => saysAt(view, at, name))
    if (part === undefined || (part === 'VP8X' && (view.getUint8(at + 8) & ~0x10) !== 0)) return false
    const length = view.getUint32(at + 4, true)
    at += 8 + length + (length & 1)
  }
  return at === view.byteLength
}

/** Images, how each is shown (F9), and how often an animation repeats (NETSCAPE2.0). */
function isBareGif(view: DataView): boolean {
  const tableLength = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  for (let at = 13 + tableLength(view.getUint8(10)); ; ) {
    const kind = view.getUint8(at)
    if (kind === 0x3b) return at + 1 === view.byteLength
    if (kind === 0x2c) at = endOfBlocks(view, at + 11 + tableLength(view.getUint8(at + 9)))
    else if (kind === 0x21 && isPlainExtension(view, at)) at = endOfBlocks(view, at + 2)
    else return false
  }
}

function isPlainExtension(view: DataView, at: number): boolean {
  const label = view.getUint8(at + 1)
  const length = view.getUint8(at + 2)
  if (label === 0xf9) return length === 4 && view.getUint8(at + 7) === 0
  const repeats = label === 0xff && length === 11 && saysAt(view, at + 3, 'NETSCAPE2.0')
  return repeats && view.getUint8(at + 14) === 3 && view.getUint8(at + 18) === 0
}

function endOfBlocks(view: DataView, from: number): number {
  let at = from
  while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at)
  return at + 1
}
