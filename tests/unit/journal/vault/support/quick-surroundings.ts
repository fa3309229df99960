import { createHmac } from 'node:crypto'
import { lowestCost } from '#journal/vault/argon2-cost.ts'
import type { DeriveKey } from '#journal/vault/derive-key.ts'
import { realSurroundings, type VaultSurroundings } from '#journal/vault/surroundings.ts'

/** Not Argon2: a stand-in that costs nothing, for tests that open thousands of times. */
export const quickDerive: DeriveKey = async (passphrase, salt, cost) =>
  createHmac('sha256', salt).update(passphrase).update(JSON.stringify(cost)).digest()

/** The real world but for the price of a guess. */
export const quickSurroundings: VaultSurroundings = {
  ...realSurroundings,
  derive: quickDerive,
  chooseCost: async () => lowestCost,
}

/** Real Argon2id at the lowest cost the format allows. */
export const floorSurroundings: VaultSurroundings = {
  ...realSurroundings,
  chooseCost: async () => lowestCost,
}

/** A derivation that counts how often it is asked, and for how much memory in all. */
export function countedDerive(derive: DeriveKey = quickDerive) {
  const count = { derivations: 0, memoryKiB: 0 }
  const counted: DeriveKey = (passphrase, salt, cost) => {
    count.derivations += 1
    count.memoryKiB += cost.memoryKiB
    return derive(passphrase, salt, cost)
  }
  return { count, derive: counted }
}

/** A passphrase as the window hands it over. */
export function passphraseOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text.normalize('NFC'))
}
