import { describe, expect, test } from 'vitest'
import { stripGif } from '../../../../../src/renderer/editor/images/strip-gif.ts'

const ascii = (text: string) => [...Buffer.from(text, 'latin1')]
const head = [...ascii('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
const timing = [0x21, 0xf9, 4, 0, 10, 0, 0, 0]
const picture = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0]
const repeats = [0x21, 0xff, 11, ...ascii('NETSCAPE2.0'), 3, 1, 0, 0, 0]
const comment = [0x21, 0xfe, 6, ...ascii('secret'), 0]
const xmp = [0x21, 0xff, 11, ...ascii('XMP DataXMP'), 4, ...ascii('<x/>'), 0]
const end = [0x3b]
const strip = (...parts: readonly (readonly number[])[]) => {
  const stripped = stripGif(Uint8Array.from(parts.flat()))
  return stripped && [...stripped]
}

describe('a GIF that is kept', () => {
  test('loses its comments and what programs wrote for themselves, and nothing that is seen', () => {
    expect(strip(head, comment, repeats, xmp, timing, picture, comment, timing, picture, end)).toEqual(
      [head, repeats, timing, picture, timing, picture, end].flat(),
    )
  })

  test('loses what follows its end', () => {
    expect(strip(head, picture, end, ascii('appended'))).toEqual([head, picture, end].flat())
  })

  test('an extension that is longer than it must be could hide words, and is not kept', () => {
    const longer = [0x21, 0xff, 11, ...ascii('NETSCAPE2.0'), 3, 1, 0, 0, 6, ...ascii('secret'), 0]
    expect(strip(head, longer, picture, end)).toEqual([head, picture, end].flat())
  })

  test('one that is cut anywhere, or holds a part nobody knows, is none', () => {
    const whole = [head, timing, picture, end].flat()
    for (let length = 0; length < whole.length; length += 1) {
      expect(strip(whole.slice(0, length)), `cut at ${length}`).toBeNull()
    }
    expect(strip(head, [0x42], picture, end)).toBeNull()
  })
})
