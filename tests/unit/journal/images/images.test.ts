import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { deleteForGood } from '#journal/entries/delete-for-good.ts'
import { imagesOf } from '#journal/entries/entry-images.ts'
import { pruneVersions } from '#journal/entries/prune-versions.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { deleteVersionForGood } from '#journal/entries/versions.ts'
import { imageFiles } from '#journal/images/image-files.ts'
import {
  checkKeptImage,
  describeImages,
  type ImageKeep,
  keepImage,
  readImage,
  removeImages,
  unusedImages,
} from '#journal/images/images.ts'
import { tidySteps } from '#journal/tidy.ts'
import { type Disk, realDisk } from '#journal/vault/disk.ts'
import { daysInBin } from '#shared/limits.ts'
import { draft, type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { madePng } from './support/made-images.ts'

const day = 86_400_000
const key = randomBytes(32)
const vaultId = randomBytes(16)
let journal: TemporaryJournal
let keep: ImageKeep

beforeEach(() => {
  journal = temporaryJournal()
  keep = keepOn(realDisk)
})
afterEach(() => journal.remove())

function keepOn(disk: Disk): ImageKeep {
  const folder = join(journal.folder, 'attachments')
  const images = imageFiles({ disk, folder, key: Buffer.from(key), vaultId, random: randomBytes })
  return { connection: journal.connection, images }
}

/** Names of the files in `attachments/`. */
function onDisk(): readonly string[] {
  const folder = join(journal.folder, 'attachments')
  return existsSync(folder) ? readdirSync(folder) : []
}

function tidy(now: number): void {
  const steps = tidySteps(keep, now, () => undefined)
  while (!steps.next().done);
}

/** Saves bodies one after the other as one entry, at 1, 2, … */
function saveAll(...bodies: readonly string[]): string {
  const { id } = draft()
  bodies.forEach((body, at) => {
    saveEntry(journal.connection, draft({ id, baseRevision: at, body }), at + 1)
  })
  return id
}

const isKept = (id: string) => describeImages(journal.connection, [id]).length === 1

describe('a kept picture', () => {
  it('is read again piece by piece as it was given', () => {
    const image = madePng({ width: 900, height: 900 })
    const { id, width, height } = keepImage(keep, image, 1)
    expect({ width, height }).toEqual({ width: 900, height: 900 })
    const first = readImage(keep, id, 0)
    expect(first).toMatchObject({ mediaType: 'image/png', size: image.bytes.byteLength })
    const pieces = Array.from({ length: first.pieces }, (_, piece) => readImage(keep, id, piece).bytes)
    expect(pieces.length).toBeGreaterThan(1)
    expect(Buffer.concat(pieces).equals(image.bytes)).toBe(true)
    expect(() => readImage(keep, id, first.pieces)).toThrow('image-missing')
    // Only its own bytes cross to the window, never a neighbour's in the same piece of memory.
    for (const piece of pieces) expect(piece.buffer.byteLength).toBe(piece.byteLength)
  })

  it('is missing when the journal does not know it, or its file is gone', () => {
    const { id } = keepImage(keep, madePng(), 1)
    expect(() => checkKeptImage(keep, id)).not.toThrow()
    rmSync(join(journal.folder, 'attachments', onDisk()[0] ?? ''))
    expect(() => checkKeptImage(keep, id)).toThrow('image-missing')
    expect(() => readImage(keep, draft().id, 0)).toThrow('image-missing')
  })

  it('gives not even its first piece when its last is damaged', () => {
    const { id } = keepImage(keep, madePng({ width: 900, height: 900 }), 1)
    expect(() => readImage(keep, id, 0)).not.toThrow()
    const file = join(journal.folder, 'attachments', onDisk()[0] ?? '')
    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(bytes.byteLength - 1) ^ 1, bytes.byteLength - 1)
    writeFileSync(file, bytes)
    expect(() => readImage(keep, id, 0)).toThrow('image-damaged')
  })

  it('that is refused leaves nothing', () => {
    const image = { ...madePng(), bytes: Buffer.from('<svg/>') }
    expect(() => keepImage(keep, image, 1)).toThrow('image-not-known')
    expect(onDisk()).toEqual([])
    expect(unusedImages(journal.connection)).toEqual([])
  })
})

describe('a picture stays for as long as anything shows it', () => {
  it('an entry, an earlier version, the bin; and goes with the last of them', () => {
    const { id } = keepImage(keep, madePng(), 1)
    const entry = saveAll(`![Sea](attachment:${id})`, 'no picture')
    removeImages(keep, [id])
    tidy(2)
    expect(isKept(id)).toBe(true)
    binEntries(journal.connection, [entry], 3)
    tidy(4)
    expect(isKept(id)).toBe(true)
    const shown = imagesOf(journal.connection, [entry])
    deleteForGood(journal.connection, [entry])
    removeImages(keep, shown)
    expect(isKept(id)).toBe(false)
    expect(onDisk()).toEqual([])
  })

  it('another entry that shows it too', () => {
    const { id } = keepImage(keep, madePng(), 1)
    const [one, other] = [saveAll(`![](attachment:${id})`), saveAll(`x ![](attachment:${id})`)]
    binEntries(journal.connection, [one], 3)
    const shown = imagesOf(journal.connection, [one])
    deleteForGood(journal.connection, [one])
    removeImages(keep, shown)
    expect(isKept(id)).toBe(true)
    expect(imagesOf(journal.connection, [other])).toEqual([id])
  })

  it('goes with the version that alone showed it, when that is deleted for good', () => {
    const { id } = keepImage(keep, madePng(), 1)
    const entry = saveAll('before', `![](attachment:${id})`, `![](attachment:${id}) more`, 'after')
    removeImages(keep, deleteVersionForGood(journal.connection, { id: entry, revision: 2 }))
    expect(isKept(id)).toBe(true)
    removeImages(keep, deleteVersionForGood(journal.connection, { id: entry, revision: 3 }))
    expect(isKept(id)).toBe(false)
    expect(onDisk()).toEqual([])
  })

  it('goes at the opening after the rule let the last version go that showed it', () => {
    const { id } = keepImage(keep, madePng(), 1)
    saveAll(`![](attachment:${id})`, 'gone a moment later')
    Array.from(pruneVersions(journal.connection, 2 * day))
    expect(isKept(id)).toBe(true)
    tidy(3 * day)
    expect(isKept(id)).toBe(false)
  })

  it('goes when the bin has held its entry for thirty days', () => {
    const { id } = keepImage(keep, madePng(), 1)
    binEntries(journal.connection, [saveAll(`![](attachment:${id})`)], 5)
    tidy(4 + daysInBin * day)
    expect(isKept(id)).toBe(true)
    tidy(5 + daysInBin * day)
    expect(isKept(id)).toBe(false)
    expect(onDisk()).toEqual([])
  })

  it('while its text is not saved yet, though nothing names it', () => {
    const steps = tidySteps(keep, 1, () => undefined)
    const { id } = keepImage(keep, madePng(), 1)
    while (!steps.next().done);
    expect(isKept(id)).toBe(true)
    // Never saved: it goes at the next opening.
    tidy(2)
    expect(isKept(id)).toBe(false)
    expect(onDisk()).toEqual([])
  })

  it('and no file is touched that the journal does not know', () => {
    const { id } = keepImage(keep, madePng(), 1)
    saveAll(`![](attachment:${id})`)
    // An older state of the journal was put in its place: it does not know the picture.
    journal.connection.sqlite.exec('DELETE FROM entry; DELETE FROM attachment')
    tidy(100 * day)
    expect(onDisk()).toHaveLength(1)
  })
})

class Killed extends Error {}

/** A disk that ends the process, so to speak, before its nth change. */
function endingBefore(step: number): Disk {
  let steps = 0
  const changes = ['makeFolder', 'writeNewFile', 'syncFile', 'rename', 'syncFolder', 'removeFile']
  return new Proxy(realDisk, {
    get(real, name: keyof Disk) {
      if (!changes.includes(name)) return real[name]
      return (...given: readonly unknown[]) => {
        steps += 1
        if (steps > step) throw new Killed()
        return Reflect.apply(real[name], real, given)
      }
    },
  })
}

describe('ended at any moment', () => {
  it('adding leaves no picture that counts, and nothing after the next opening', () => {
    keepImage(keep, madePng(), 1)
    tidy(2)
    const steps = 4
    expect(() => keepImage(keepOn(endingBefore(steps)), madePng(), 1)).not.toThrow()
    tidy(2)
    for (let step = 0; step < steps; step++) {
      expect(() => keepImage(keepOn(endingBefore(step)), madePng(), 1)).toThrow(Killed)
      tidy(2)
      expect(unusedImages(journal.connection)).toEqual([])
      expect(onDisk(), `ended before step ${step}`).toEqual([])
    }
  })

  it('removing is finished at the next opening', () => {
    for (let step = 0; step < 2; step++) {
      const { id } = keepImage(keep, madePng(), 1)
      expect(() => removeImages(keepOn(endingBefore(step)), [id])).toThrow(Killed)
      tidy(2)
      expect(isKept(id)).toBe(false)
      expect(onDisk()).toEqual([])
    }
  })
})
