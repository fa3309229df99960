import { type ImageHeader, saysAt } from '#shared/image-header.ts'

/**
 * Whether a PNG or WebP holds an animation: an `acTL` chunk before the first image of a PNG, the flag for it in the
 * extended head of a WebP. False for other kinds, and when the bytes end too early.
 */
export function isAnimated(bytes: Uint8Array, mediaType: ImageHeader['mediaType']): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mediaType === 'image/webp')
    return saysAt(view, 12, 'VP8X') && view.byteLength > 20 && (view.getUint8(20) & 0x02) !== 0
  if (mediaType !== 'image/png') return false
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (saysAt(view, at + 4, 'acTL')) return true
    if (saysAt(view, at + 4, 'IDAT')) return false
  }
  return false
}
