import { crc32, deflateSync } from 'node:zlib'
import type { NewImage } from '#shared/image.ts'

/** The id of an entry by its number. */
export const entryIdOf = (number: number): string =>
  `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** All such ids, for GLOB. */
export const anyEntryId = entryIdOf(0).replace(/0{12}$/, '*')

const words = ['trust', 'morning', 'listen', 'quiet', 'promise', 'window', 'river', 'repair', 'slow', 'ask']

/** Some words, now and then many: short texts fit one page of the database, long ones spill into more. */
export function madeUpText(random: () => number): string {
  const count = random() < 0.15 ? 2_000 : 1 + Math.floor(random() * 60)
  const text = Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ')
  // No two texts are the same, so that every save is one.
  return `${text} ${Math.floor(random() * 1e9)}`
}

/** A grey PNG of its own for each number; every fourth fills more than one chunk of its file. */
export function madeUpPicture(number: number): NewImage {
  const side = number % 4 === 0 ? 600 : 8
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side)
  head.writeUInt32BE(side, 4)
  head.writeUInt8(8, 8)
  // Noise does not shrink. The first byte of each row names its filter.
  let state = number + 1
  const rows = Buffer.alloc(side * (side + 1))
  for (let at = 0; at < rows.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    rows[at] = at % (side + 1) === 0 ? 0 : state >>> 24
  }
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  const bytes = Buffer.concat([Buffer.from('iVBORw0KGgo=', 'base64'), ...parts])
  return { mediaType: 'image/png', bytes: new Uint8Array(bytes), width: side, height: side }
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(content.length)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
