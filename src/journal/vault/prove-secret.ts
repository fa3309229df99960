import type { UnlockSecret } from '#shared/vault-state.ts'
import type { OpenVault } from './open-vault.ts'
import { checkPassphraseSize } from './passphrase.ts'
import { unlockStoredKeyFile } from './stored-key-file.ts'
import { realSurroundings, type VaultSurroundings } from './surroundings.ts'
import { unlockKeyFile } from './unlock-key-file.ts'

/**
 * Asks an open journal's secret once more, for what an open journal alone does not allow: whoever sits before it may not
 * be whose it is. A passphrase is overwritten with zeros, also on failure.
 *
 * Throws Failure `wrong-passphrase`, `wrong-recovery-code`, `recovery-code-mistyped`, `passphrase-too-long`,
 * `key-file-missing` or `key-file-damaged`.
 */
export async function proveSecret(
  { paths }: Pick<OpenVault, 'paths'>,
  current: UnlockSecret,
  { disk, derive }: VaultSurroundings = realSurroundings,
): Promise<void> {
  try {
    if (current.kind === 'passphrase') checkPassphraseSize(current.passphrase)
    const { masterKey } = await unlockStoredKeyFile(disk, paths, (bytes) =>
      unlockKeyFile(bytes, current, derive),
    )
    masterKey.fill(0)
  } finally {
    if (current.kind === 'passphrase') current.passphrase.fill(0)
  }
}
