import { createHmac } from 'node:crypto'
import { lowestCost } from '#journal/vault/argon2-cost.ts'
import { changeWayIn } from '#journal/vault/change-way-in.ts'
import { createVault } from '#journal/vault/create-vault.ts'
import { type OpenVault, openVault } from '#journal/vault/open-vault.ts'
import { rotateKeys } from '#journal/vault/rotate-keys.ts'
import { realSurroundings, type VaultSurroundings } from '#journal/vault/surroundings.ts'

/** Everything as it is but the price of a guess: these vaults are opened thousands of times. */
const surroundings: VaultSurroundings = {
  ...realSurroundings,
  derive: async (passphrase, salt) => createHmac('sha256', salt).update(passphrase).digest(),
  chooseCost: async () => lowestCost,
}

const passphrase = (number: number) => new TextEncoder().encode(`river promise window ${number}`)
const secret = (number: number) => ({ kind: 'passphrase', passphrase: passphrase(number) }) as const

/** Makes a vault that passphrase number 0 opens. @param now milliseconds since 1970 */
export const createCheaply = (folder: string, now: number): Promise<OpenVault> =>
  createVault({ folder, passphrase: passphrase(0), recoveryCode: null, now }, surroundings)

/** Throws what `openVault` throws. */
export const openCheaply = (folder: string, number: number, now: number): Promise<OpenVault> =>
  openVault({ folder, secret: secret(number), failedAttempts: 0, now }, surroundings)

/** Throws what `changeWayIn` throws. */
export const changePassphrase = ({ paths }: OpenVault, from: number, to: number): Promise<void> =>
  changeWayIn({ paths, current: secret(from), kind: 'passphrase', next: secret(to) }, surroundings)

/** Returns the vault with its new keys; the one given is closed. Throws what `rotateKeys` throws. */
export async function changeAllKeys(
  vault: OpenVault,
  from: number,
  to: number,
  now: number,
): Promise<OpenVault> {
  const rotation = { current: secret(from), next: [secret(to)], now, tell: async () => undefined }
  return (await rotateKeys(vault, rotation, surroundings)).vault
}
