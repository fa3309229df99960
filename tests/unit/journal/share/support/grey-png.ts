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

const side = 8
/** Of 255. The edges of a line of letters in a square are about twelve. */
const clearly = 24

/**
 * How many squares of eight points are clearly not of one grey in two pictures, even where one of them is a point
 * further in any direction; all points if their sizes differ.
 */
export function differingBlocks(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return one.points.length
  const means = blockMeans(one, 0, 0)
  const shifted = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => blockMeans(other, x, y)))
  return means.filter((mean, at) => shifted.every((others) => Math.abs(mean - (others[at] ?? 0)) > clearly))
    .length
}

/** The mean grey of each square of a picture that stands some points further to the right and down. */
function blockMeans({ width, height, points }: GreyPicture, right: number, down: number): readonly number[] {
  const across = Math.ceil(width / side)
  const sums = new Float64Array(across * Math.ceil(height / side))
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(Math.max(y - down, 0), height - 1) * width
    for (let x = 0; x < width; x += 1) {
      const block = Math.floor(y / side) * across + Math.floor(x / side)
      sums[block] = (sums[block] ?? 0) + (points[row + Math.min(Math.max(x - right, 0), width - 1)] ?? 0)
    }
  }
  return [...sums].map((sum) => sum / side ** 2)
}
