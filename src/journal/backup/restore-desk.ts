import type { Restored, RestorePreview } from '#shared/backup.ts'
import { Failure } from '#shared/failure.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { type OpenVault, openUnlocked } from '../vault/open-vault.ts'
import { realSurroundings } from '../vault/surroundings.ts'
import { vaultPaths } from '../vault/vault-folder.ts'
import { realBackupDisk } from './backup-disk.ts'
import { restoreStaged } from './restore-staged.ts'
import { type StagedBackup, stageBackup } from './stage-backup.ts'

type PreviewRequest = Extract<JournalRequest, { do: 'preview-restore' }>

/** How long what was previewed, and its key, is held for somebody who has gone away. Milliseconds. */
export const heldFor = 10 * 60 * 1000

/** Holds the one backup that was previewed last, until it is restored, replaced by another or forgotten. */
export class RestoreDesk {
  #staged: StagedBackup | null = null
  #method: UnlockSecret['kind'] = 'passphrase'

  /** Throws what `stageBackup` throws. The passphrase is zeroed, also on failure. */
  async preview({ folder, set, name, secret }: PreviewRequest): Promise<RestorePreview> {
    this.forget()
    this.#method = secret.kind
    try {
      this.#staged = await stageBackup(
        { vault: folder, set, name, secret },
        realBackupDisk,
        realSurroundings.derive,
      )
      return this.#staged.preview
    } finally {
      if (secret.kind === 'passphrase') secret.passphrase.fill(0)
    }
  }

  /**
   * Puts it in the vault's place and opens it. Throws Failure `backup-gone` when nothing is held, and what the disk
   * throws; what was there is then untouched, or moved aside whole.
   */
  async restore(
    folder: string,
    now: number,
  ): Promise<{ readonly restored: Restored; readonly vault: OpenVault }> {
    const staged = this.#staged
    this.#staged = null
    if (staged === null) throw new Failure('backup-gone')
    const { unlocked } = staged
    try {
      const restored = await restoreStaged(staged, folder, realBackupDisk, now)
      const event = { method: this.#method, failedAttempts: 0, now }
      const vault = await openUnlocked(realBackupDisk, vaultPaths(folder), unlocked, event)
      return { restored, vault }
    } finally {
      unlocked.masterKey.fill(0)
    }
  }

  forget(): void {
    this.#staged?.unlocked.masterKey.fill(0)
    this.#staged = null
  }
}
