import type { OpenVault } from '#journal/vault/open-vault.ts'
import { rotateKeys } from '#journal/vault/rotate-keys.ts'
import { toFailure } from '#shared/failure.ts'
import type { RotationProgress } from '#shared/keys.ts'
import type { VaultSecret } from '#shared/vault-state.ts'
import { fill } from './full-vault.ts'
import { byPassphrase } from './made-key-file.ts'
import { born, madeVault, openIt } from './make-vault.ts'
import { quickSurroundings } from './quick-surroundings.ts'

/** The passphrase after the change. */
export const fresh = () => byPassphrase('seven grey lanterns')
/** When the keys are changed. */
export const later = born + 1000
const nobodyToTell = async () => undefined

/** The folder of a closed vault with an entry, its versions and pictures. */
export async function fullVault(): Promise<string> {
  const folder = await madeVault()
  const vault = await openIt(folder)
  fill(vault)
  await vault.close()
  return folder
}

/** Changes all keys of an open vault, to {@link fresh} unless something else is said. */
export const rotate = (
  vault: OpenVault,
  {
    next = [fresh()],
    tell = nobodyToTell,
    surroundings = quickSurroundings,
    current = byPassphrase() as VaultSecret,
  }: {
    next?: readonly VaultSecret[]
    tell?: (progress: RotationProgress) => Promise<void>
    surroundings?: typeof quickSurroundings
    current?: VaultSecret
  } = {},
): ReturnType<typeof rotateKeys> => rotateKeys(vault, { current, next, now: later, tell }, surroundings)

/** The code of the failure something ended with, or `done`. */
export const codeOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (thrown: unknown) => toFailure(thrown).code,
  )
