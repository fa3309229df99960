import { expect, test } from 'vitest'
import { withoutProfile } from '../../../../../src/renderer/editor/images/without-profile.ts'

const ascii = (text: string) => [...Buffer.from(text, 'latin1')]
const segment = (marker: number, data: readonly number[]) => [0xff, marker, 0, data.length + 2, ...data]
const chunk = (name: string, data: readonly number[]) => [
  ...ascii(name),
  data.length,
  0,
  0,
  0,
  ...data,
  ...(data.length % 2 ? [0] : []),
]
const webp = (chunks: readonly number[]) => [
  ...ascii('RIFF'),
  chunks.length + 4,
  0,
  0,
  0,
  ...ascii('WEBP'),
  ...chunks,
]
const bare = (bytes: readonly number[]) => [...withoutProfile(Uint8Array.from(bytes))]

test('a JPEG loses its colour profile, in however many parts, and nothing else', () => {
  const start = [0xff, 0xd8, ...segment(0xe0, ascii('JFIF\0'))]
  const profile = segment(0xe2, ascii('ICC_PROFILE\0'))
  const scan = [...segment(0xdb, [1, 2, 3]), 0xff, 0xda, 0, 2, 0xff, 0xe2, 9, 9, 0xff, 0xd9]
  expect(bare([...start, ...profile, ...profile, ...scan])).toEqual([...start, ...scan])
})

test('a WebP loses its colour profile, and its head says so', () => {
  const head = (flags: number) => chunk('VP8X', [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  const picture = chunk('VP8 ', [1, 2, 3])
  expect(bare(webp([...head(0x30), ...chunk('ICCP', [7, 7, 7]), ...picture]))).toEqual(
    webp([...head(0x10), ...picture]),
  )
})

test('a picture without one stays as it is', () => {
  const png = [0x89, ...ascii('PNG\r\n\u001a\n'), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  expect(bare(png)).toEqual(png)
})
