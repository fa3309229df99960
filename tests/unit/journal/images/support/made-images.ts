import { crc32, deflateSync } from 'node:zlib'
import type { NewImage } from '#shared/image.ts'

const text = (characters: string): Buffer => Buffer.from(characters, 'latin1')
const base64 = (characters: string): Buffer => Buffer.from(characters, 'base64')

/** A chunk of a PNG. */
export function pngChunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.byteLength)
  const named = Buffer.concat([text(name), content])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A grey PNG of random-looking rows, with more chunks after its head. */
export function madePng({ width = 3, height = 2, more = [] as readonly Buffer[], seed = 1 } = {}): NewImage {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  const rows = Buffer.alloc(height * (width + 1))
  let state = seed
  for (let at = 0; at < rows.byteLength; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    rows[at] = at % (width + 1) === 0 ? 0 : state >>> 24
  }
  const parts = [
    pngChunk('IHDR', head),
    ...more,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]
  return image('image/png', Buffer.concat([base64('iVBORw0KGgo='), ...parts]), width, height)
}

/** A segment of a JPEG. */
export function jpegSegment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.byteLength + 2, 2)
  return Buffer.concat([head, content])
}

/** The bones of a JPEG: every kind of segment it needs, with an escaped FF and a restart in its data. */
export function madeJpeg({ more = [] as readonly Buffer[], after = Buffer.alloc(0) } = {}): NewImage {
  const jfif = Buffer.concat([text('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0])])
  const frame = Buffer.from([8, 0, 2, 0, 3, 1, 1, 0x11, 0])
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, jfif),
    ...more,
    jpegSegment(0xdb, Buffer.alloc(65)),
    jpegSegment(0xc0, frame),
    jpegSegment(0xc4, Buffer.alloc(20)),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9]),
    after,
  ])
  return image('image/jpeg', bytes, 3, 2)
}

/** A chunk of a WebP. */
export function webpChunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(content.byteLength)
  return Buffer.concat([text(name), length, content, Buffer.alloc(content.byteLength & 1)])
}

/** A lossless WebP of one pixel, with more chunks after its picture. */
export function madeWebp(more: readonly Buffer[] = []): NewImage {
  const picture = webpChunk('VP8L', base64('LwAAABAHEBERiIj+BwA='))
  const content = Buffer.concat([text('WEBP'), picture, ...more])
  const head = Buffer.concat([text('RIFF'), Buffer.alloc(4)])
  head.writeUInt32LE(content.byteLength, 4)
  return image('image/webp', Buffer.concat([head, content]), 1, 1)
}

/** A GIF of one pixel that repeats, with more blocks before its picture. */
export function madeGif(more: readonly Buffer[] = []): NewImage {
  const head = base64('R0lGODlhAQABAIAAAAAAAP///w==')
  const repeats = Buffer.concat([
    Buffer.from([0x21, 0xff, 11]),
    text('NETSCAPE2.0'),
    Buffer.from([3, 1, 0, 0, 0]),
  ])
  const picture = base64('IfkEAQAAAAAsAAAAAAEAAQAAAgFEADs=')
  return image('image/gif', Buffer.concat([head, repeats, ...more, picture]), 1, 1)
}

function image(mediaType: NewImage['mediaType'], bytes: Buffer, width: number, height: number): NewImage {
  return { mediaType, bytes: new Uint8Array(bytes), width, height }
}
