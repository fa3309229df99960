import { Failure } from '#shared/failure.ts'
import type { OpenVault } from './open-vault.ts'
import { proveSecret } from './prove-secret.ts'
import { realSurroundings, type VaultSurroundings } from './surroundings.ts'

/**
 * Refuses a password for a file that leaves the journal when it is the journal's own passphrase: whoever gets the file is
 * told its password. Where that cannot be found out, because the key file cannot be read, nothing is refused.
 *
 * Throws Failure `file-password-is-passphrase`.
 * @param password as typed
 */
export async function refusePassphrase(
  vault: Pick<OpenVault, 'paths'>,
  password: string,
  surroundings: VaultSurroundings = realSurroundings,
): Promise<void> {
  const passphrase = new TextEncoder().encode(password.normalize('NFC'))
  const isIt = await proveSecret(vault, { kind: 'passphrase', passphrase }, surroundings).then(
    () => true,
    (thrown: unknown) => {
      if (thrown instanceof Failure) return false
      throw thrown
    },
  )
  if (isIt) throw new Failure('file-password-is-passphrase')
}
