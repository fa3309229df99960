import { expect, test } from 'vitest'
import { longestKeyFile } from '#journal/vault/key-file.ts'
import { replaceKeyFile, unlockStoredKeyFile } from '#journal/vault/stored-key-file.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { toFailure } from '#shared/failure.ts'
import { byPassphrase, flipped, madeKeyFile } from './support/made-key-file.ts'
import { PowerCut, PowerCutDisk } from './support/power-cut-disk.ts'
import { quickDerive } from './support/quick-surroundings.ts'

const paths = vaultPaths('/vault')
const oldPassphrase = 'the old passphrase'
const newPassphrase = 'the new passphrase'

async function twoKeyFiles() {
  const made = await madeKeyFile({ secrets: [byPassphrase(oldPassphrase)] })
  const next = await madeKeyFile({
    secrets: [byPassphrase(newPassphrase)],
    epoch: 2,
    masterKey: made.masterKey,
  })
  return { old: made.bytes, next: next.bytes, masterKey: made.masterKey }
}
const unlockWith = (passphrase: string) => (bytes: Buffer) =>
  unlockKeyFile(bytes, byPassphrase(passphrase), quickDerive)
const proveNew = async (bytes: Buffer) => {
  await unlockWith(newPassphrase)(bytes)
}

/** The epoch of the key file a passphrase opens on this disk, or why it opens none. */
async function openedBy(disk: PowerCutDisk, passphrase: string): Promise<number | string> {
  return unlockStoredKeyFile(disk, paths, unlockWith(passphrase)).then(
    ({ keyFile }) => keyFile.epoch,
    (thrown: unknown) => toFailure(thrown).code,
  )
}

const reopen = (files: ReadonlyMap<string, Buffer>) =>
  new PowerCutDisk(files, { cutAfter: Number.POSITIVE_INFINITY })

/** Replaces the key file with the power going after so many steps; null when it stayed to the end. */
async function replaceUntil(disk: PowerCutDisk, next: Buffer): Promise<PowerCut | null> {
  try {
    await replaceKeyFile(disk, paths, next, proveNew)
    return null
  } catch (thrown) {
    if (thrown instanceof PowerCut) return thrown
    throw thrown
  }
}

interface Tally {
  old: number
  new: number
  neither: number
  /** The old one opens although the replacement was said to be done. */
  oldAfterwards: number
}

/** Cuts the power after every step, and looks at everything the disk may then hold. */
async function cutEverywhere(
  makeDisk: (files: ReadonlyMap<string, Buffer>, cutAfter: number) => PowerCutDisk,
) {
  const { old, next } = await twoKeyFiles()
  const tally: Tally = { old: 0, new: 0, neither: 0, oldAfterwards: 0 }
  for (let cutAfter = 0; ; cutAfter += 1) {
    const disk = makeDisk(new Map([[paths.keyFile, old]]), cutAfter)
    const cut = await replaceUntil(disk, next)
    for (const files of disk.outcomes()) {
      const [byOld, byNew] = [
        await openedBy(reopen(files), oldPassphrase),
        await openedBy(reopen(files), newPassphrase),
      ]
      expect(byOld === 1 && byNew === 2).toBe(false)
      if (cut === null && byOld === 1) tally.oldAfterwards += 1
      tally[byOld === 1 ? 'old' : byNew === 2 ? 'new' : 'neither'] += 1
    }
    if (cut === null) return tally
  }
}

test('wherever the power goes while the key file is replaced, the old or the new one opens', async () => {
  const tally = await cutEverywhere((files, cutAfter) => new PowerCutDisk(files, { cutAfter }))
  expect(tally.neither).toBe(0)
  expect(tally.oldAfterwards).toBe(0)
  expect(tally.old).toBeGreaterThan(0)
  expect(tally.new).toBeGreaterThan(0)
})

test('the same search finds the loss if the new file is not flushed before it is renamed', async () => {
  class Forgetful extends PowerCutDisk {
    override syncFile(): void {
      // Forgotten.
    }
  }
  const tally = await cutEverywhere((files, cutAfter) => new Forgetful(files, { cutAfter }))
  expect(tally.neither).toBeGreaterThan(0)
})

test('the same search finds a change that is announced before the folder is flushed', async () => {
  class Forgetful extends PowerCutDisk {
    override syncFolder(): void {
      // Forgotten.
    }
  }
  const tally = await cutEverywhere((files, cutAfter) => new Forgetful(files, { cutAfter }))
  expect(tally.oldAfterwards).toBeGreaterThan(0)
})

test('after the replacement only the new key file is there', async () => {
  const { old, next } = await twoKeyFiles()
  const disk = reopen(new Map([[paths.keyFile, old]]))
  await replaceKeyFile(disk, paths, next, proveNew)
  expect([...disk.now()]).toEqual([[paths.keyFile, next]])
})

test('a new key file that does not open, or is not read back as written, replaces nothing', async () => {
  const { old, next } = await twoKeyFiles()
  const disk = reopen(new Map([[paths.keyFile, old]]))
  await expect(replaceKeyFile(disk, paths, flipped(next, 900), proveNew)).rejects.toThrow('key-file-damaged')
  expect(disk.now().get(paths.keyFile)).toEqual(old)

  class Lying extends PowerCutDisk {
    override readStart(file: string, most: number): Buffer | null {
      const bytes = super.readStart(file, most)
      return file === paths.newKeyFile && bytes ? flipped(bytes, 7) : bytes
    }
  }
  const lying = new Lying(new Map([[paths.keyFile, old]]), { cutAfter: Number.POSITIVE_INFINITY })
  await expect(replaceKeyFile(lying, paths, next, async () => undefined)).rejects.toThrow('disk-error')
  expect(lying.now().get(paths.keyFile)).toEqual(old)
})

test('a left-over next key file is in nobody’s way: it is replaced, or removed by the next opening', async () => {
  const { old, next } = await twoKeyFiles()
  const half = next.subarray(0, 100)
  const disk = reopen(
    new Map([
      [paths.keyFile, old],
      [paths.newKeyFile, half],
    ]),
  )
  await replaceKeyFile(disk, paths, next, proveNew)
  expect([...disk.now()]).toEqual([[paths.keyFile, next]])

  for (const leftOver of [half, next]) {
    const opened = reopen(
      new Map([
        [paths.keyFile, old],
        [paths.newKeyFile, leftOver],
      ]),
    )
    expect(await openedBy(opened, oldPassphrase)).toBe(1)
    expect([...opened.now()]).toEqual([[paths.keyFile, old]])
  }
})

test.each([
  ['missing', undefined],
  ['damaged', 900],
])(
  'when the key file is %s, the next one opens and takes its place; the damaged one is kept',
  async (_, bit) => {
    const { old, next } = await twoKeyFiles()
    const damaged = bit === undefined ? undefined : flipped(old, bit)
    const files = new Map([[paths.newKeyFile, next]])
    if (damaged) files.set(paths.keyFile, damaged)
    const disk = reopen(files)
    expect(await openedBy(disk, oldPassphrase)).toBe('wrong-passphrase')
    expect(disk.now()).toEqual(files)
    expect(await openedBy(disk, newPassphrase)).toBe(2)
    const kept = damaged ? [[`${paths.keyFile}.damaged`, damaged]] : []
    expect(disk.now()).toEqual(new Map([[paths.keyFile, next], ...kept] as [string, Buffer][]))
    expect(await openedBy(disk, newPassphrase)).toBe(2)
  },
)

test('an earlier damaged key file that was put aside is not written over by a later one', async () => {
  const { old, next } = await twoKeyFiles()
  const files = new Map([
    [paths.keyFile, flipped(old, 5)],
    [paths.newKeyFile, next],
    [`${paths.keyFile}.damaged`, flipped(old, 6)],
  ])
  const disk = reopen(files)
  expect(await openedBy(disk, newPassphrase)).toBe(2)
  expect(disk.now().get(`${paths.keyFile}.damaged`)).toEqual(flipped(old, 6))
  expect(disk.now().get(`${paths.keyFile}.damaged-2`)).toEqual(flipped(old, 5))
})

test('wherever the power goes while the next key file takes its place, it still opens afterwards', async () => {
  const { old, next } = await twoKeyFiles()
  for (const damaged of [[], [[paths.keyFile, flipped(old, 900)] as const]]) {
    for (let cutAfter = 0; cutAfter < 4; cutAfter += 1) {
      const disk = new PowerCutDisk(new Map([...damaged, [paths.newKeyFile, next]]), { cutAfter })
      await openedBy(disk, newPassphrase)
      for (const files of disk.outcomes()) expect(await openedBy(reopen(files), newPassphrase)).toBe(2)
    }
  }
})

test('no key survives a failure to tidy up', async () => {
  const { old, next, masterKey } = await twoKeyFiles()
  const disk = new PowerCutDisk(
    new Map([
      [paths.keyFile, old],
      [paths.newKeyFile, next],
    ]),
    { cutAfter: 0 },
  )
  const handedOut: Buffer[] = []
  const unlocking = unlockStoredKeyFile(disk, paths, async (bytes) => {
    const unlocked = await unlockWith(oldPassphrase)(bytes)
    handedOut.push(unlocked.masterKey)
    expect(unlocked.masterKey.equals(masterKey)).toBe(true)
    return unlocked
  })
  await expect(unlocking).rejects.toThrow(PowerCut)
  expect(handedOut.map((key) => key.every((byte) => byte === 0))).toEqual([true])
})

test('neither a missing nor an endless key file is a riddle', async () => {
  const { old } = await twoKeyFiles()
  expect(await openedBy(reopen(new Map()), oldPassphrase)).toBe('key-file-missing')
  expect(await openedBy(reopen(new Map([[paths.keyFile, flipped(old, 900)]])), oldPassphrase)).toBe(
    'key-file-damaged',
  )

  const asked: number[] = []
  class Counting extends PowerCutDisk {
    override readStart(file: string, most: number): Buffer | null {
      asked.push(most)
      return super.readStart(file, most)
    }
  }
  const endless = new Map([[paths.keyFile, Buffer.concat([old, Buffer.alloc(2 ** 20)])]])
  expect(await openedBy(new Counting(endless, { cutAfter: 0 }), oldPassphrase)).toBe('key-file-damaged')
  expect(Math.max(...asked)).toBeLessThanOrEqual(longestKeyFile + 1)
})
