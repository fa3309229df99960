import { hashRaw } from '@node-rs/argon2'
import { calibrateHere } from '#journal/vault/argon2-cost.ts'
import { deriveFromPassphrase } from '#journal/vault/derive-key.ts'
import type { RowGroup } from '../bench-context.ts'
import { inTurn } from '../in-turn.ts'
import { rowOf } from '../row.ts'

/** The key from a passphrase, at the cost this machine's vaults are made with. */
export const kdf: RowGroup = {
  title: 'key derivation',
  async measure() {
    const cost = await calibrateHere(deriveFromPassphrase)
    const passphrase = Buffer.from('a passphrase for the bench')
    const salt = Buffer.alloc(16, 1)
    const samples = await inTurn(
      2,
      () => deriveFromPassphrase(passphrase, salt, cost),
      () =>
        hashRaw(passphrase, {
          algorithm: 2,
          version: 1,
          memoryCost: cost.memoryKiB,
          timeCost: cost.passes,
          parallelism: cost.lanes,
          outputLen: 32,
          salt,
        }),
    )
    const { memoryKiB, passes, lanes } = cost
    return [
      rowOf(samples, {
        name: 'kdf',
        at: 'p50',
        target: 1.1,
        note: `Argon2id, ${memoryKiB / 1024} MiB, ${passes} passes, ${lanes} lane; limit: @node-rs/argon2 alone`,
      }),
    ]
  },
}
