import { z } from 'zod'
import type { FailureCode } from './failure.ts'
import { unlockSecret } from './vault-state.ts'

/** A backup as the Security page lists it. */
export interface KeptBackup {
  /** Its name in the folder. */
  readonly name: string
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number
  /** Bytes, with its pictures. */
  readonly size: number
  /** False when its list of contents is not as this journal wrote it: of an older key, or damaged. */
  readonly whole: boolean
}

/** The second folder the person chose. Its path is kept inside the vault and only told while that is open. */
export interface SecondFolder {
  readonly path: string
  /** Whether it can be reached now: a stick may not be plugged in. */
  readonly there: boolean
  /** When the newest backup in it was made; null while none is known. */
  readonly newest: number | null
  /** Why the last copy to it failed. */
  readonly failure: FailureCode | null
}

export interface BackupState {
  /** Newest first. */
  readonly backups: readonly KeptBackup[]
  readonly running: boolean
  /** Why the last attempt failed; null when it did not. */
  readonly failure: FailureCode | null
  /** Whether something was changed since the newest whole backup. */
  readonly changed: boolean
  readonly second: SecondFolder | null
  /** Names, beside the vault's folder, of journals that a restore moved aside. */
  readonly movedAside: readonly string[]
}

/** A backup that may be restored, before anything of it was opened. */
export interface FoundBackup {
  /** Main's word for it, good until another place is looked at; it says nothing about where it is. */
  readonly id: string
  readonly madeAt: number
  readonly size: number
}

/** What a backup holds, told after its secret was given and before anything is changed. */
export interface RestorePreview {
  readonly madeAt: number
  readonly size: number
  /** Without those in the bin. */
  readonly entries: number
  /** Days (YYYY-MM-DD) of the first and the last of them; null when there are none. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly pictures: number
  /** Pictures that the journal knows and the backup does not have. */
  readonly picturesMissing: number
}

/** What a restore did with the journal that was there. */
export interface Restored {
  /** The name, beside the vault's folder, it was moved to; null when there was none. */
  readonly movedAsideAs: string | null
}

export const restoreRequest = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/), secret: unlockSecret })
