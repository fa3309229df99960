import { join } from 'node:path'
import { createVault } from '#journal/vault/create-vault.ts'
import { openVault } from '#journal/vault/open-vault.ts'
import { type byCode, byPassphrase, rightCode } from './made-key-file.ts'
import { quickSurroundings } from './quick-surroundings.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const born = 1_795_000_000_000

/** A vault with a recovery code, closed; its folder. */
export async function madeVault(surroundings = quickSurroundings): Promise<string> {
  const folder = join(temporaryFolder(), 'vault')
  const { passphrase } = byPassphrase()
  const vault = await createVault({ folder, passphrase, recoveryCode: rightCode, now: born }, surroundings)
  await vault.close()
  return folder
}

/** Opens it as a person would, without the wait. */
export function openIt(
  folder: string,
  secret: ReturnType<typeof byPassphrase> | ReturnType<typeof byCode> = byPassphrase(),
  surroundings = quickSurroundings,
) {
  return openVault({ folder, secret, failedAttempts: 0, now: born + 1 }, surroundings)
}
