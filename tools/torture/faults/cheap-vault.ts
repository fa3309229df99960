import { createHmac } from 'node:crypto'
import { lowestCost } from '#journal/vault/argon2-cost.ts'
import { createVault } from '#journal/vault/create-vault.ts'
import { type OpenVault, openVault } from '#journal/vault/open-vault.ts'
import { realSurroundings, type VaultSurroundings } from '#journal/vault/surroundings.ts'

/** Everything as it is but the price of a guess: these vaults are opened thousands of times. */
const surroundings: VaultSurroundings = {
  ...realSurroundings,
  derive: async (passphrase, salt) => createHmac('sha256', salt).update(passphrase).digest(),
  chooseCost: async () => lowestCost,
}

const passphrase = () => new TextEncoder().encode('river promise window quiet')

/** @param now milliseconds since 1970 */
export const createCheaply = (folder: string, now: number): Promise<OpenVault> =>
  createVault({ folder, passphrase: passphrase(), recoveryCode: null, now }, surroundings)

/** Throws what `openVault` throws. */
export const openCheaply = (folder: string, now: number): Promise<OpenVault> =>
  openVault(
    { folder, secret: { kind: 'passphrase', passphrase: passphrase() }, failedAttempts: 0, now },
    surroundings,
  )
