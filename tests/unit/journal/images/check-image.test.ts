import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkImage } from '#journal/images/check-image.ts'
import type { NewImage } from '#shared/image.ts'
import {
  jpegSegment,
  madeGif,
  madeJpeg,
  madePng,
  madeWebp,
  pngChunk,
  webpChunk,
} from './support/made-images.ts'

const place = Buffer.from('GPS 38.7223 -9.1393 Ana')
const gifBlock = (label: number, ...parts: readonly Buffer[]) =>
  Buffer.concat([
    Buffer.from([0x21, label]),
    ...parts.flatMap((part) => [Buffer.from([part.byteLength]), part]),
    Buffer.from([0]),
  ])
const bare: readonly NewImage[] = [madePng(), madeJpeg(), madeWebp(), madeGif()]

describe('a picture is kept only when it holds nothing but the picture', () => {
  it.each(bare.map((image) => [image.mediaType, image] as const))('a bare %s is', (_, image) => {
    expect(() => checkImage(image)).not.toThrow()
  })

  const png = (name: string) => madePng({ more: [pngChunk(name, place)] })
  const jpeg = (marker: number, before = '') =>
    madeJpeg({ more: [jpegSegment(marker, Buffer.concat([Buffer.from(before, 'latin1'), place]))] })
  it.each<readonly [string, NewImage]>([
    ...['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'prVt'].map(
      (name) => [`PNG ${name}`, png(name)] as const,
    ),
    ['PNG with words behind its end', { ...madePng(), bytes: Buffer.concat([madePng().bytes, place]) }],
    ['JPEG EXIF', jpeg(0xe1, 'Exif\0\0')],
    ['JPEG XMP', jpeg(0xe1, 'http://ns.adobe.com/xap/1.0/\0')],
    ['JPEG ICC', jpeg(0xe2, 'ICC_PROFILE\0')],
    ['JPEG IPTC', jpeg(0xed, 'Photoshop 3.0\0')],
    ['JPEG Adobe', jpeg(0xee, 'Adobe')],
    ['JPEG comment', jpeg(0xfe)],
    ['JPEG JFIF with a thumbnail', jpeg(0xe0, 'JFIF\0')],
    ['JPEG JFXX', jpeg(0xe0, 'JFXX\0')],
    ['JPEG with words behind its end', madeJpeg({ after: place })],
    ['JPEG with a second picture behind its end', madeJpeg({ after: Buffer.from(madeJpeg().bytes) })],
    ['WebP EXIF', madeWebp([webpChunk('EXIF', place)])],
    ['WebP XMP', madeWebp([webpChunk('XMP ', place)])],
    ['WebP ICC', madeWebp([webpChunk('ICCP', place)])],
    ['WebP with words behind its end', { ...madeWebp(), bytes: Buffer.concat([madeWebp().bytes, place]) }],
    ['GIF comment', madeGif([gifBlock(0xfe, place)])],
    ['GIF plain text', madeGif([gifBlock(0x01, Buffer.alloc(12), place)])],
    ['GIF XMP', madeGif([gifBlock(0xff, Buffer.from('XMP DataXMP'), place)])],
    ['GIF with words in its repeats', madeGif([gifBlock(0xff, Buffer.from('NETSCAPE2.0'), place)])],
    ['GIF with words behind its end', { ...madeGif(), bytes: Buffer.concat([madeGif().bytes, place]) }],
  ])('one with more is not: %s', (_, image) => {
    expect(() => checkImage(image)).toThrow('image-not-readable')
  })

  it('nor one that is another kind, or larger or smaller, than it is said to be', () => {
    for (const image of bare) {
      for (const { mediaType } of bare.filter((other) => other !== image))
        expect(() => checkImage({ ...image, mediaType })).toThrow('image-not-known')
      expect(() => checkImage({ ...image, width: image.width + 1 })).toThrow('image-not-readable')
    }
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(() => checkImage({ ...madePng(), bytes: svg })).toThrow('image-not-known')
  })

  it('cut short or changed anywhere, one is refused or accepted, and nothing else happens', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bare), fc.nat(), fc.nat(255), fc.boolean(), (image, at, value, cut) => {
        const where = at % image.bytes.byteLength
        const bytes = cut ? image.bytes.slice(0, where) : image.bytes.slice()
        if (!cut) bytes[where] = value
        const check = () => checkImage({ ...image, bytes })
        if (cut) expect(check).toThrow(/^image-not-/)
        else
          try {
            check()
          } catch (thrown) {
            expect(String(thrown)).toMatch(/image-not-(known|readable)/)
          }
      }),
    )
  })
})
