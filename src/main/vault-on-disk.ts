import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultState } from '#shared/vault-state.ts'

/** What a folder says before anybody has opened it. One with anything of a journal in it is never taken for a new start. */
export function vaultOnDisk(folder: string): VaultState {
  const names = ['vault.keys', 'vault.keys.new', 'journal.db']
  // A restore that was decided and interrupted: the next opening finishes it.
  const restoring = existsSync(join(`${folder}.restoring`, 'ready'))
  const exists = restoring || names.some((name) => existsSync(join(folder, name)))
  return exists ? { kind: 'locked', because: 'start' } : { kind: 'none' }
}
