/** How long a passphrase would hold. */
export const strengthLevels = ['weak', 'fair', 'good', 'strong'] as const
export type StrengthLevel = (typeof strengthLevels)[number]

export type Weakness = 'keys-in-a-row' | 'repeats' | 'sequence' | 'date' | 'common' | 'single-word' | 'name'

export interface Strength {
  readonly level: StrengthLevel
  readonly weakness: Weakness | null
}

/**
 * The level for a number of guesses (as its decimal logarithm), against somebody who has a copy of the vault
 * and tries 10,000 passphrases a second: about ten of today's largest graphics cards against Argon2id with
 * 64 MiB, the least the vault ever uses. Weak falls within a day, fair within a year, good within a century.
 */
export function strengthOf(guessesLog10: number): StrengthLevel {
  const seconds = 10 ** (guessesLog10 - 4)
  const day = 86_400
  if (seconds < day) return 'weak'
  if (seconds < 365 * day) return 'fair'
  return seconds < 36_500 * day ? 'good' : 'strong'
}
