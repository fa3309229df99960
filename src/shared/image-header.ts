// No zod here, so that a window can import this file.

export type KnownImage = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'

/** What the first bytes of a picture say about it. */
export interface ImageHeader {
  readonly mediaType: KnownImage
  /** Pixels, before it is turned upright. */
  readonly width: number
  readonly height: number
}

/**
 * What kind of picture some bytes are, and how large, told from the bytes alone: names and declared types may say
 * anything. Null for anything but PNG, JPEG, WebP and GIF, and for one whose head is incomplete.
 */
export function imageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return pngHeader(view) ?? gifHeader(view) ?? webpHeader(view) ?? jpegHeader(view)
  } catch (thrown) {
    // Read beyond the end.
    if (thrown instanceof RangeError) return null
    throw thrown
  }
}

/** Whether the bytes at a place are these ASCII characters. */
export function saysAt(view: DataView, at: number, text: string): boolean {
  if (at + text.length > view.byteLength) return false
  return [...text].every((character, index) => view.getUint8(at + index) === character.charCodeAt(0))
}

function pngHeader(view: DataView): ImageHeader | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || !saysAt(view, 12, 'IHDR'))
    return null
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function gifHeader(view: DataView): ImageHeader | null {
  if (!saysAt(view, 0, 'GIF87a') && !saysAt(view, 0, 'GIF89a')) return null
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function webpHeader(view: DataView): ImageHeader | null {
  if (!saysAt(view, 0, 'RIFF') || !saysAt(view, 8, 'WEBP')) return null
  const mediaType = 'image/webp'
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  if (saysAt(view, 12, 'VP8X')) return { mediaType, width: uint24(24) + 1, height: uint24(27) + 1 }
  if (saysAt(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return { mediaType, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (!saysAt(view, 12, 'VP8 ') || uint24(23) !== 0x2a019d) return null
  return { mediaType, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

function jpegHeader(view: DataView): ImageHeader | null {
  if (view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (isFrame(view.getUint8(at + 1)))
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return null
}

/** Whether a JPEG marker begins a frame, which says how large the picture is: C0 to CF but for three others. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
