import { randomBytes } from 'node:crypto'
import { type Argon2Cost, calibrateHere } from './argon2-cost.ts'
import { type DeriveKey, deriveFromPassphrase } from './derive-key.ts'
import { type Disk, realDisk } from './disk.ts'

/** What the vault needs of the world, so that tests can cut its power, count its work and keep it cheap. */
export interface VaultSurroundings {
  readonly disk: Disk
  readonly derive: DeriveKey
  /** Fresh random bytes. */
  random(count: number): Buffer
  /** What a guess at a new passphrase shall cost. */
  chooseCost(derive: DeriveKey): Promise<Argon2Cost>
}

export const realSurroundings: VaultSurroundings = {
  disk: realDisk,
  derive: deriveFromPassphrase,
  random: randomBytes,
  chooseCost: calibrateHere,
}
