import type { Handlers } from '#shared/contract-types.ts'
import type { SalvageReport } from '#shared/damage.ts'
import type { VaultSession } from './vault-session.ts'

interface Parts {
  readonly vaultFolder: string
  readonly vault: VaultSession
}

/** The calls about a damaged journal, which answer while it is locked: it may not open at all. */
export function damageCalls({ vaultFolder, vault }: Parts): Handlers<'main'>['health'] {
  return {
    where: () => ({ folder: vaultFolder }),
    async salvage(secret) {
      try {
        return (await vault.askUnopened({ do: 'salvage', folder: vaultFolder, secret })) as SalvageReport
      } finally {
        if (secret.kind === 'passphrase') secret.passphrase.fill(0)
        // The process that has held the key goes, and with it what it has read.
        if (vault.state.kind !== 'open') await vault.lock('asked')
      }
    },
  }
}
