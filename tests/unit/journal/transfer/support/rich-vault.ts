import { setJointAside } from '#journal/exercises/joint-set-aside.ts'
import { changePrivateSettings } from '#journal/settings/private-settings.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import type { TransferProgress } from '#shared/transfer.ts'
import { fillVault } from '../../damage/support/filled-vault.ts'
import { madeVault, openIt } from '../../vault/support/make-vault.ts'

/** Words that are in the journal and may be in no file that is locked. */
export const mark = 'heronry-at-dusk-77'

/** An open vault with rows in every table, sealed and binned entries among them. */
export async function richVault({ entries = 40, seed = 3 } = {}): Promise<OpenVault> {
  const vault = await openIt(await madeVault())
  fillVault(vault, { entries, seed })
  const { connection } = vault
  changePrivateSettings(connection, { partner: mark })
  setJointAside(connection, true)
  connection.sqlite.exec('UPDATE entry SET sealed = 1 WHERE position = (SELECT max(position) FROM entry)')
  return vault
}

/** What an export is made from, and how far it said it was. */
export function sourceOf(vault: OpenVault, heard: (progress: TransferProgress) => void = () => undefined) {
  return {
    connection: vault.connection,
    images: vault.images,
    async tell(progress: TransferProgress) {
      heard(progress)
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

export const never = () => new AbortController().signal
