import type { Handlers } from '#shared/contract-types.ts'
import type { SalvageReport } from '#shared/damage.ts'
import type { VaultSession } from './vault-session.ts'

interface Parts {
  readonly vaultFolder: string
  readonly vault: Pick<VaultSession, 'askUnopened' | 'lock' | 'state'>
  /** Shows a folder to the person. Resolves when they have seen it. */
  showPlace(folder: string): Promise<void>
}

/** The calls about a damaged journal, which answer while it is locked: it may not open at all. */
export function damageCalls({ vaultFolder, vault, showPlace }: Parts): Handlers<'main'>['health'] {
  return {
    async showPlace() {
      await showPlace(vaultFolder)
      return null
    },
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
