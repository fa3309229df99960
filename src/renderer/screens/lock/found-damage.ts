import { create } from 'zustand'
import type { FailureCode } from '#shared/failure.ts'

/** What the last attempt to open found damaged or missing; null when nothing is known to be. */
export const useFoundDamage = create<{ readonly found: FailureCode | null }>(() => ({ found: null }))

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
