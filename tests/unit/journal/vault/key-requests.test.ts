import { expect, onTestFinished, test } from 'vitest'
import { answerKeyRequest } from '#journal/vault/key-requests.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { toFailure } from '#shared/failure.ts'
import type { KeyRequest } from '#shared/journal-wire.ts'
import { byCode, byPassphrase, rightCode } from './support/made-key-file.ts'
import { born, madeVault, openIt } from './support/make-vault.ts'
import { passphraseOf, quickSurroundings } from './support/quick-surroundings.ts'

const otherCode = 'FDXQP-YVVFD-XQPYV-VFDXQ-PYVVF-D1KHW'
const day = 24 * 60 * 60 * 1000

async function openedVault(): Promise<OpenVault> {
  const vault = await openIt(await madeVault())
  onTestFinished(() => vault.close())
  return vault
}
const ask = (vault: OpenVault, request: KeyRequest, offeredCode: string | null = null, now = born + day) =>
  answerKeyRequest(vault, request, { offeredCode, now }, quickSurroundings)
const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'done',
    (thrown: unknown) => toFailure(thrown).code,
  )

test('a new vault says since when its passphrase and its code are there', async () => {
  expect(await ask(await openedVault(), { do: 'read-keys' })).toEqual({
    passphraseSince: born,
    codeSince: born,
    codeChecked: null,
    keychain: false,
    unfinished: null,
    earlierBackups: 0,
  })
})

test('a change of passphrase is dated, and both passphrases are overwritten with zeros, also on failure', async () => {
  const vault = await openedVault()
  for (const verdict of ['done', 'wrong-passphrase']) {
    const current = byPassphrase()
    const next = passphraseOf('seven grey lanterns')
    expect(await codeOf(ask(vault, { do: 'change-passphrase', current, next }))).toBe(verdict)
    expect([...current.passphrase, ...next].every((byte) => byte === 0)).toBe(true)
  }
  expect(await ask(vault, { do: 'read-keys' })).toMatchObject({
    passphraseSince: born + day,
    codeSince: born,
  })
})

test('a new code counts only when it is typed back as it was shown', async () => {
  const vault = await openedVault()
  const set = (code: string | null, offered: string | null) =>
    codeOf(ask(vault, { do: 'set-recovery-code', current: byPassphrase(), code }, offered))
  expect(await set(otherCode, null)).toBe('recovery-code-not-confirmed')
  expect(await set(otherCode, rightCode)).toBe('recovery-code-not-confirmed')
  expect(await set(otherCode.toLowerCase().replaceAll('-', ' '), otherCode)).toBe('done')
  expect(await ask(vault, { do: 'read-keys' })).toMatchObject({ codeSince: born + day })
  expect(await set(null, null)).toBe('done')
  expect(await ask(vault, { do: 'read-keys' })).toMatchObject({ codeSince: null })
})

test('a check says whether the sheet is right, changes no way in, and counts for this code only', async () => {
  const vault = await openedVault()
  const check = (code: string) => ask(vault, { do: 'check-recovery-code', code }, null, born + 7 * day)
  expect(await check(otherCode)).toBe(false)
  expect(await ask(vault, { do: 'read-keys' })).toMatchObject({ codeChecked: null })
  expect(await codeOf(check(rightCode.replace('008', '009')))).toBe('recovery-code-mistyped')
  expect(await check(rightCode)).toBe(true)
  expect(await ask(vault, { do: 'read-keys' })).toMatchObject({ codeChecked: born + 7 * day })
  await ask(vault, { do: 'set-recovery-code', current: byCode(), code: otherCode }, otherCode, born + 8 * day)
  expect(await ask(vault, { do: 'read-keys' })).toMatchObject({
    codeSince: born + 8 * day,
    codeChecked: null,
  })
  expect(await check(rightCode)).toBe(false)
})

test('the keychain’s secret is overwritten with zeros when it has been given', async () => {
  const vault = await openedVault()
  const secret = new Uint8Array(32).fill(7)
  await ask(vault, { do: 'set-keychain', current: byPassphrase(), secret })
  expect(secret.every((byte) => byte === 0)).toBe(true)
  expect(await ask(vault, { do: 'read-keys' })).toMatchObject({ keychain: true })
})
