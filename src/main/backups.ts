import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FoundBackup, RestorePreview } from '#shared/backup.ts'
import { madeAtOf } from '#shared/backup-name.ts'
import type { Handlers } from '#shared/contract-types.ts'
import { Failure } from '#shared/failure.ts'
import { askForFolder } from './dialogs.ts'
import { unwrap } from './journal-process.ts'
import type { VaultSession } from './vault-session.ts'
import type { AppWindow } from './window.ts'

interface Parts {
  readonly vaultFolder: string
  readonly vault: VaultSession
  readonly window: AppWindow
}

interface Place {
  readonly set: string
  readonly name: string
}

/**
 * The calls about backups that need a dialog, or that answer while the journal is locked. The window never learns a
 * path and never gives one: it names what was found by words that main made up.
 */
export function backupCalls({ vaultFolder, vault, window }: Parts): Handlers<'main'>['backup'] {
  let places = new Map<string, Place>()

  async function find(folder: string): Promise<readonly FoundBackup[]> {
    const request = { do: 'find-backups', folder } as const
    const found = (await vault.askUnopened(request)) as readonly (Place & Omit<FoundBackup, 'id'>)[]
    const named = found.map((one) => ({ ...one, id: randomBytes(16).toString('hex') }))
    places = new Map(named.map(({ id, set, name }) => [id, { set, name }]))
    return named.map(({ id, madeAt, size }) => ({ id, madeAt, size }))
  }

  return {
    lastMade: () => ({ madeAt: newestMade(join(vaultFolder, 'backups')) }),
    findHere: async () => (newestMade(join(vaultFolder, 'backups')) === null ? [] : find(vaultFolder)),
    findElsewhere: async () => {
      const folder = await askForFolder(window.browserWindow)
      return folder === null ? null : find(folder)
    },
    preview: async ({ id, secret }) => {
      const place = places.get(id)
      if (place === undefined) throw new Failure('backup-gone')
      const request = { do: 'preview-restore', folder: vaultFolder, ...place, secret } as const
      try {
        return (await vault.askUnopened(request)) as RestorePreview
      } finally {
        if (secret.kind === 'passphrase') secret.passphrase.fill(0)
      }
    },
    restore: () => vault.restore(),
    cancelRestore: async () => {
      if (vault.state.kind !== 'open') await vault.lock('asked')
      return null
    },
    chooseSecondPlace: async () => {
      const folder = await askForFolder(window.browserWindow)
      if (folder === null) return { kind: 'cancelled' }
      unwrap(await vault.ask({ do: 'second-backup-folder', folder }))
      return { kind: 'chosen' }
    },
  }
}

/** Main reads nothing but the names: a backup has its name only when it was found whole. */
function newestMade(set: string): number | null {
  if (!existsSync(set)) return null
  const times = readdirSync(set)
    .map(madeAtOf)
    .filter((at) => at !== null)
  return times.length === 0 ? null : Math.max(...times)
}
