import { create } from 'zustand'
import type { SalvageReport } from '#shared/damage.ts'
import type { FailureCode } from '#shared/failure.ts'

interface FoundDamage {
  /** What the last attempt to open found damaged or missing; null when nothing is known to be. */
  readonly found: FailureCode | null
  /** What was saved from it since; null while nothing was. */
  readonly salvaged: SalvageReport | null
}

export const useFoundDamage = create<FoundDamage>(() => ({ found: null, salvaged: null }))

const damage: readonly FailureCode[] = [
  'journal-damaged',
  'journal-missing',
  'key-file-damaged',
  'key-file-missing',
  'key-file-copy-not-opened',
]

/** To be told what each attempt came to. */
export function noteAttempt(code: FailureCode): void {
  if (damage.includes(code)) useFoundDamage.setState({ found: code })
}

/** A new journal was made of what could be read: from now on it is the one that is opened. */
export function noteSalvaged(report: SalvageReport): void {
  useFoundDamage.setState({ found: null, salvaged: report })
}
