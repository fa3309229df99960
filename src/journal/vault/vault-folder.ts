import { join } from 'node:path'

/** Where each part of a vault is. The layout is part of the format: docs/vault-format.md. */
export interface VaultPaths {
  readonly folder: string
  readonly keyFile: string
  /** The next key file, while it is being written and proven. */
  readonly newKeyFile: string
  readonly database: string
  readonly attachments: string
  readonly backups: string
  /** While all keys are changed: the copy of the journal being made, … */
  readonly databaseCopy: string
  /** … the journal as it will be, whole, … */
  readonly nextDatabase: string
  /** … the pictures as they will be, … */
  readonly nextAttachments: string
  /** … and the pictures as they were, on their way out. */
  readonly oldAttachments: string
  /** Where a vault is made, beside its place, before it is moved there whole. */
  readonly unfinished: string
}

/** @param folder absolute path of the vault */
export function vaultPaths(folder: string): VaultPaths {
  return {
    folder,
    keyFile: join(folder, 'vault.keys'),
    newKeyFile: join(folder, 'vault.keys.new'),
    database: join(folder, 'journal.db'),
    attachments: join(folder, 'attachments'),
    backups: join(folder, 'backups'),
    databaseCopy: join(folder, 'journal.db.copy'),
    nextDatabase: join(folder, 'journal.db.new'),
    nextAttachments: join(folder, 'attachments.new'),
    oldAttachments: join(folder, 'attachments.old'),
    unfinished: `${folder}.unfinished`,
  }
}
