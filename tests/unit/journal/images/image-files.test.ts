import { createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type ImageFile, type ImageFiles, imageFiles } from '#journal/images/image-files.ts'
import { chunkCount, chunkLength } from '#journal/images/sealed-file.ts'
import { newId } from '#journal/new-id.ts'
import { realDisk } from '#journal/vault/disk.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'

const vaultId = randomBytes(16)
const key = randomBytes(32)
let folder: string
let files: ImageFiles

beforeEach(() => {
  folder = join(temporaryFolder(), 'attachments')
  files = imageFiles({ disk: realDisk, folder, key: Buffer.from(key), vaultId, random: randomBytes })
})

function written(content: Buffer, id = newId(1)): ImageFile & { readonly path: string } {
  const file = randomBytes(16).toString('hex')
  const kept = { id, file, size: content.byteLength, path: join(folder, file) }
  files.write(kept, content)
  return kept
}

function readAll(file: ImageFile): Buffer {
  return Buffer.concat(Array.from({ length: chunkCount(file.size) }, (_, chunk) => files.read(file, chunk)))
}

const lengths = [1, chunkLength - 1, chunkLength, chunkLength + 1, 3 * chunkLength, 3 * chunkLength + 7]

describe('a picture in attachments/', () => {
  it.each(lengths)('of %i bytes comes back as it was', (length) => {
    const content = randomBytes(length)
    expect(readAll(written(content)).equals(content)).toBe(true)
  })

  it('is of its owner alone, under a random name, and nothing of it can be read', () => {
    const content = Buffer.alloc(chunkLength + 5000, 'violet morning tide ')
    const { path } = written(content)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
    expect(readFileSync(path).includes('violet')).toBe(false)
  })

  it('is damaged for whoever changes any bit of it', () => {
    const kept = written(randomBytes(chunkLength + 100))
    const whole = readFileSync(kept.path)
    fc.assert(
      fc.property(fc.nat(whole.byteLength * 8 - 1), (bit) => {
        const changed = Buffer.from(whole)
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        writeFileSync(kept.path, changed)
        expect(() => files.check(kept)).toThrow('image-damaged')
      }),
      { numRuns: 60, examples: [[0], [64], [24 * 8], [whole.byteLength * 8 - 1]] },
    )
  })

  const sealed = chunkLength + 16
  const head = 24
  it.each<readonly [string, (whole: Buffer) => Buffer]>([
    ['cut short by a byte', (whole) => whole.subarray(0, -1)],
    ['cut short by a chunk', (whole) => whole.subarray(0, head + 2 * sealed)],
    ['empty', () => Buffer.alloc(0)],
    ['longer by a byte', (whole) => Buffer.concat([whole, Buffer.alloc(1)])],
    ['longer by a chunk', (whole) => Buffer.concat([whole, whole.subarray(head, head + sealed)])],
    [
      'put in another order',
      (whole) =>
        Buffer.concat([
          whole.subarray(0, head),
          whole.subarray(head + sealed, head + 2 * sealed),
          whole.subarray(head, head + sealed),
          whole.subarray(head + 2 * sealed),
        ]),
    ],
  ])('is damaged when it is %s', (_, change) => {
    const kept = written(randomBytes(3 * chunkLength))
    writeFileSync(kept.path, change(readFileSync(kept.path)))
    expect(() => files.check(kept)).toThrow('image-damaged')
    expect(() => files.check({ ...kept, size: kept.size - chunkLength })).toThrow('image-damaged')
  })

  it('is damaged when it is another picture, or of another vault', () => {
    const [one, other] = [written(randomBytes(50)), written(randomBytes(50))]
    writeFileSync(one.path, readFileSync(other.path))
    expect(() => files.check(one)).toThrow('image-damaged')
    expect(() => files.check(other)).not.toThrow()
    const elsewhere = { disk: realDisk, folder, key: Buffer.from(key), random: randomBytes }
    const foreign = imageFiles({ ...elsewhere, vaultId: randomBytes(16) })
    expect(() => foreign.check(other)).toThrow('image-damaged')
  })

  it('is missing when its file is', () => {
    const kept = written(randomBytes(50))
    rmSync(kept.path)
    expect(() => files.check(kept)).toThrow('image-missing')
    expect(() => files.remove([kept.file])).not.toThrow()
  })

  it('cannot be read once the vault is closed', () => {
    const kept = written(randomBytes(50))
    files.close()
    expect(() => files.check(kept)).toThrow('image-damaged')
  })

  it('never has a key or a nonce of another one', () => {
    const content = Buffer.alloc(1000)
    const id = newId(1)
    const bodies = [written(content, id), written(content, id)].map(({ path }) =>
      readFileSync(path).subarray(24),
    )
    expect(bodies[0]?.equals(bodies[1] ?? Buffer.alloc(0))).toBe(false)
  })

  it('can be opened by a stranger who reads the format', () => {
    const content = randomBytes(chunkLength + 3)
    const { path, id } = written(content)
    const bytes = readFileSync(path)
    const name = Buffer.from(id.replaceAll('-', ''), 'hex')
    const own = hkdfSync('sha256', key, Buffer.concat([bytes.subarray(8, 24), name]), 'goldseam/att/file', 32)
    const open = (at: number, end: number, place: readonly number[]) => {
      const cipher = createDecipheriv(
        'aes-256-gcm',
        Buffer.from(own),
        Buffer.from([...Array(7).fill(0), ...place]),
      )
      cipher
        .setAAD(Buffer.concat([vaultId, name, Buffer.from(place)]))
        .setAuthTag(bytes.subarray(end - 16, end))
      return Buffer.concat([cipher.update(bytes.subarray(at, end - 16)), cipher.final()])
    }
    const second = 24 + 262_144 + 16
    const read = [open(24, second, [0, 0, 0, 0, 0]), open(second, bytes.byteLength, [0, 0, 0, 1, 1])]
    expect(Buffer.concat(read).equals(content)).toBe(true)
  })
})
