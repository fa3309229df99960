import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lowestCost } from '#journal/vault/argon2-cost.ts'
import { changeWayIn } from '#journal/vault/change-way-in.ts'
import { decodeKeyFile } from '#journal/vault/key-file.ts'
import { unlockStoredKeyFile } from '#journal/vault/stored-key-file.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { Failure, toFailure } from '#shared/failure.ts'
import type { VaultSecret } from '#shared/vault-state.ts'
import { byCode, byPassphrase, madeKeyFile, rightCode } from './support/made-key-file.ts'
import { madeVault, openIt } from './support/make-vault.ts'
import { PowerCut, PowerCutDisk } from './support/power-cut-disk.ts'
import { quickDerive, quickSurroundings } from './support/quick-surroundings.ts'

const paths = vaultPaths('/vault')
const damagedCopy = `${paths.keyFile}.damaged-2`
const otherCode = 'FDXQP-YVVFD-XQPYV-VFDXQ-PYVVF-D1KHW'
const next = () => byPassphrase('seven grey lanterns')
const codeOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (thrown: unknown) => toFailure(thrown).code,
  )

/** Whether a secret opens the key file in place, or the one a crash left beside it. */
async function opens(files: ReadonlyMap<string, Buffer>, secret: VaultSecret): Promise<boolean> {
  const disk = new PowerCutDisk(files, { cutAfter: Number.POSITIVE_INFINITY })
  try {
    await unlockStoredKeyFile(disk, paths, (bytes) => unlockKeyFile(bytes, secret, quickDerive))
    return true
  } catch (thrown) {
    if (thrown instanceof Failure) return false
    throw thrown
  }
}

/** Cuts the power after every step of a change of passphrase, and looks at everything the disk may then hold. */
async function cutEverywhere(Disk: typeof PowerCutDisk) {
  const { bytes } = await madeKeyFile()
  const tally = { old: 0, new: 0, neither: 0, both: 0, oldAfterwards: 0, damagedAfterwards: 0 }
  for (let cutAfter = 0; ; cutAfter += 1) {
    const disk = new Disk(
      new Map([
        [paths.keyFile, bytes],
        [damagedCopy, bytes],
      ]),
      { cutAfter },
    )
    const cut = await changeWayIn(
      { paths, current: byPassphrase(), kind: 'passphrase', next: next() },
      { ...quickSurroundings, disk },
    ).then(
      () => null,
      (thrown: unknown) => {
        if (!(thrown instanceof PowerCut)) throw thrown
        return thrown
      },
    )
    for (const files of disk.outcomes()) {
      const [old, fresh] = [await opens(files, byPassphrase()), await opens(files, next())]
      tally[old && fresh ? 'both' : old ? 'old' : fresh ? 'new' : 'neither'] += 1
      if (cut === null && old) tally.oldAfterwards += 1
      if (cut === null && files.has(damagedCopy)) tally.damagedAfterwards += 1
      // Once the new passphrase opens, no copy is left that the old one opens.
      if (fresh) expect(files.has(damagedCopy)).toBe(false)
    }
    if (cut === null) return tally
  }
}

test('wherever the power goes during a change of passphrase, one of the two opens, and afterwards only the new one', async () => {
  const tally = await cutEverywhere(PowerCutDisk)
  expect(tally).toMatchObject({ neither: 0, both: 0, oldAfterwards: 0, damagedAfterwards: 0 })
  expect(tally.old).toBeGreaterThan(3)
  expect(tally.new).toBeGreaterThan(0)
})

test('the same search finds a vault that nothing opens, if the new key file is not flushed', async () => {
  class Forgetful extends PowerCutDisk {
    override syncFile(): void {
      // Forgotten.
    }
  }
  expect((await cutEverywhere(Forgetful)).neither).toBeGreaterThan(0)
})

test('a change of passphrase leaves one key file, a later epoch, a new slot, and the code as it was', async () => {
  const folder = await madeVault()
  const at = vaultPaths(folder)
  const before = decodeKeyFile(readFileSync(at.keyFile))
  for (const name of ['.damaged', '.damaged-2']) writeFileSync(at.keyFile + name, readFileSync(at.keyFile))
  await changeWayIn(
    { paths: at, current: byPassphrase(), kind: 'passphrase', next: next() },
    quickSurroundings,
  )
  expect(readdirSync(folder).sort()).toEqual(['attachments', 'backups', 'journal.db', 'vault.keys'])
  const after = decodeKeyFile(readFileSync(at.keyFile))
  expect(after).toMatchObject({ created: before.created, epoch: 2, vaultId: before.vaultId })
  expect(after.slots.map(({ id, opensWith }) => [id, opensWith.kind])).toEqual([
    [2, 'recovery-code'],
    [3, 'passphrase'],
  ])
  expect(await codeOf(openIt(folder))).toBe('wrong-passphrase')
  for (const secret of [next(), byCode()]) await (await openIt(folder, secret)).close()
})

test('the old slot put into the new key file opens nothing', async () => {
  const folder = await madeVault()
  const at = vaultPaths(folder)
  const old = readFileSync(at.keyFile)
  await changeWayIn(
    { paths: at, current: byPassphrase(), kind: 'passphrase', next: next() },
    quickSurroundings,
  )
  const spliced = Buffer.from(readFileSync(at.keyFile))
  old.copy(spliced, 59 + 88, 59, 59 + 88)
  writeFileSync(at.keyFile, spliced)
  expect(await codeOf(openIt(folder))).toBe('key-file-damaged')
})

test('the recovery code proves the person too, so that a forgotten passphrase can be replaced', async () => {
  const folder = await madeVault()
  const change = { paths: vaultPaths(folder), current: byCode(), kind: 'passphrase', next: next() } as const
  await changeWayIn(change, quickSurroundings)
  await (await openIt(folder, next())).close()
})

test('a recovery code that was replaced or removed opens nothing', async () => {
  const folder = await madeVault()
  const at = vaultPaths(folder)
  const change = (code: string | null) =>
    changeWayIn(
      {
        paths: at,
        current: byPassphrase(),
        kind: 'recovery-code',
        next: code === null ? null : byCode(code),
      },
      quickSurroundings,
    )
  await change(otherCode)
  expect(await codeOf(openIt(folder, byCode()))).toBe('wrong-recovery-code')
  await (await openIt(folder, byCode(otherCode))).close()
  await change(null)
  expect(await codeOf(openIt(folder, byCode(otherCode)))).toBe('wrong-recovery-code')
  await change(rightCode)
  await (await openIt(folder, byCode())).close()
  await (await openIt(folder)).close()
})

test.each([
  ['a wrong passphrase', { current: byPassphrase('not the passphrase') }, 'wrong-passphrase'],
  ['a new one that is too short', { next: byPassphrase('too short') }, 'passphrase-too-short'],
  ['a new one that is too long', { next: byPassphrase('x'.repeat(1025)) }, 'passphrase-too-long'],
])('%s changes no byte', async (_, wrong, code) => {
  const folder = await madeVault()
  const at = vaultPaths(folder)
  const before = readFileSync(at.keyFile)
  const change = { paths: at, current: byPassphrase(), kind: 'passphrase', next: next(), ...wrong } as const
  expect(await codeOf(changeWayIn(change, quickSurroundings))).toBe(code)
  expect(readFileSync(at.keyFile)).toEqual(before)
  expect(readdirSync(folder).sort()).toEqual(['attachments', 'backups', 'journal.db', 'vault.keys'])
})

test('guessing never becomes cheaper: a lower calibration keeps the old cost, a higher one is taken', async () => {
  const folder = await madeVault()
  const at = vaultPaths(folder)
  const costAfter = async (memoryKiB: number, passes: number) => {
    const chooseCost = async () => ({ ...lowestCost, memoryKiB, passes })
    const change = { paths: at, current: byPassphrase(), kind: 'passphrase', next: byPassphrase() } as const
    await changeWayIn(change, { ...quickSurroundings, chooseCost })
    const kinds = decodeKeyFile(readFileSync(at.keyFile)).slots.map(({ opensWith }) => opensWith)
    return kinds.flatMap((way) => (way.kind === 'passphrase' ? [way.cost] : []))
  }
  const high = { memoryKiB: 200 * 1024, passes: 4, lanes: 1 }
  expect(await costAfter(high.memoryKiB, high.passes)).toEqual([high])
  expect(await costAfter(64 * 1024, 3)).toEqual([high])
  expect(await costAfter(64 * 1024, 10)).toEqual([high])
  expect(await costAfter(256 * 1024, 3)).toEqual([high])
  expect(await costAfter(256 * 1024, 4)).toEqual([{ ...high, memoryKiB: 256 * 1024 }])
})

test('the master key is overwritten with zeros, whether the change works or not', async () => {
  for (const current of [byPassphrase(), byPassphrase('not the passphrase')]) {
    const derived: Buffer[] = []
    const derive: typeof quickDerive = async (...given) => {
      const key = await quickDerive(...given)
      derived.push(key)
      return key
    }
    const folder = await madeVault()
    const change = { paths: vaultPaths(folder), current, kind: 'passphrase', next: next() } as const
    await codeOf(changeWayIn(change, { ...quickSurroundings, derive }))
    expect(derived.length).toBeGreaterThan(0)
    for (const key of derived) expect(key.every((byte) => byte === 0)).toBe(true)
  }
})

test('a keychain secret is a way in like the others, and is gone when it is taken away', async () => {
  const folder = await madeVault()
  const at = vaultPaths(folder)
  const keychain = (fill: number) => ({ kind: 'keychain', secret: Buffer.alloc(32, fill) }) as const
  const open = async (secret: VaultSecret) => codeOf(openKeys(at.keyFile, secret))
  const change = (to: VaultSecret | null) =>
    changeWayIn({ paths: at, current: byPassphrase(), kind: 'keychain', next: to }, quickSurroundings)
  expect(await open(keychain(1))).toBe('keychain-does-not-open')
  await change(keychain(1))
  expect(await open(keychain(1))).toBe('done')
  expect(await open(keychain(2))).toBe('keychain-does-not-open')
  await change(null)
  expect(await open(keychain(1))).toBe('keychain-does-not-open')
})

const openKeys = (file: string, secret: VaultSecret) => unlockKeyFile(readFileSync(file), secret, quickDerive)
