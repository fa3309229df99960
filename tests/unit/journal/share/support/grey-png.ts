import { inflateSync } from 'node:zlib'

/** A picture of grey points, row by row, from 0 for black to 255. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly points: Uint8Array
}

/** Reads a PNG of eight bits, grey or in colours that are all grey, without interlacing; throws for any other. */
export function readGreyPng(png: Buffer): GreyPicture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const each = png[25] === 2 ? 3 : 1
  if (png[24] !== 8 || (png[25] !== 0 && png[25] !== 2) || png[28] !== 0)
    throw new TypeError('not a grey PNG')
  const packed: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
    }
  }
  const rows = inflateSync(Buffer.concat(packed))
  const row = width * each
  const bytes = new Uint8Array(row * height)
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x += 1) {
      const left = x < each ? 0 : (bytes[y * row + x - each] ?? 0)
      const up = y === 0 ? 0 : (bytes[(y - 1) * row + x] ?? 0)
      const corner = x < each || y === 0 ? 0 : (bytes[(y - 1) * row + x - each] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0
      bytes[y * row + x] = ((rows[y * (row + 1) + 1 + x] ?? 0) + guess) & 255
    }
  }
  return { width, height, points: bytes.filter((_, at) => at % each === 0) }
}

function nearest(left: number, up: number, corner: number): number {
  const about = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(about - value)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

/** How many points of two pictures are clearly not of one grey; all of them if the sizes differ. */
export function differingPoints(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return one.points.length
  return one.points.filter((grey, at) => Math.abs(grey - (other.points[at] ?? 0)) > 96).length
}
