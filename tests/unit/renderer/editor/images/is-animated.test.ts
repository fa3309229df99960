import { expect, test } from 'vitest'
import { isAnimated } from '../../../../../src/renderer/editor/images/is-animated.ts'
import { madePng, pngChunk } from '../../../journal/images/support/made-images.ts'

const control = pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))
const webp = (flags: number) =>
  Buffer.concat([
    Buffer.from('RIFF\u0016\0\0\0WEBPVP8X\u000a\0\0\0', 'latin1'),
    Buffer.from([flags, 0, 0, 0, 2, 0, 0, 1, 0, 0]),
  ])

test('an animated PNG has its control chunk before its first image', () => {
  expect(isAnimated(madePng({ more: [control] }).bytes, 'image/png')).toBe(true)
  expect(isAnimated(madePng().bytes, 'image/png')).toBe(false)
  // After the image it means nothing, and the words of a chunk are no chunk.
  const said = pngChunk('tEXt', Buffer.from('acTL\0acTL', 'latin1'))
  expect(isAnimated(Buffer.concat([madePng({ more: [said] }).bytes, control]), 'image/png')).toBe(false)
})

test('an animated WebP says so in its head', () => {
  expect(isAnimated(webp(0x02), 'image/webp')).toBe(true)
  expect(isAnimated(webp(0x12), 'image/webp')).toBe(true)
  expect(isAnimated(webp(0x10), 'image/webp')).toBe(false)
  expect(isAnimated(Buffer.from('RIFF\u0016\0\0\0WEBPVP8 ', 'latin1'), 'image/webp')).toBe(false)
})

test('a GIF is not asked, since it goes on moving, and bytes that end too early say nothing', () => {
  expect(isAnimated(Buffer.from('GIF89a'), 'image/gif')).toBe(false)
  const png = madePng({ more: [control] }).bytes
  for (let length = 0; length < png.byteLength; length += 1)
    expect(() => isAnimated(png.subarray(0, length), 'image/png')).not.toThrow()
  for (let length = 0; length < 30; length += 1)
    expect(() => isAnimated(webp(2).subarray(0, length), 'image/webp')).not.toThrow()
})
