import { saysAt } from '#shared/image-header.ts'

/**
 * A GIF with nothing but its pictures, how each is shown and how often they repeat: comments, texts, and what programs
 * wrote for themselves are left out, and whatever follows the end. Not decoded, so that an animation stays one. Null
 * when the bytes are not those of a whole GIF.
 */
export function stripGif(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return joined(keptParts(view, bytes))
  } catch (thrown) {
    // A part that reaches beyond the end.
    if (thrown instanceof RangeError) return null
    throw thrown
  }
}

const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

function keptParts(view: DataView, bytes: Uint8Array): readonly Uint8Array[] {
  let at = 13 + tableLength(view.getUint8(10))
  const parts = [bytes.subarray(0, at)]
  for (;;) {
    const start = at
    const kind = view.getUint8(at)
    if (kind === 0x3b) return [...parts, bytes.subarray(at, at + 1)]
    if (kind === 0x2c) at = endOfBlocks(view, at + 11 + tableLength(view.getUint8(at + 9)))
    else if (kind === 0x21) at = endOfBlocks(view, at + 2)
    else throw new RangeError('no part of a GIF')
    if (kind === 0x2c || isKept(view, start, at)) parts.push(bytes.subarray(start, at))
  }
}

/** How a picture is shown (F9), and how often the pictures repeat, each exactly as long as it must be. */
function isKept(view: DataView, start: number, end: number): boolean {
  const label = view.getUint8(start + 1)
  if (label === 0xf9) return end - start === 8
  return label === 0xff && saysAt(view, start + 2, '\u000bNETSCAPE2.0\u0003') && end - start === 19
}

function endOfBlocks(view: DataView, from: number): number {
  let at = from
  while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at)
  return at + 1
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
