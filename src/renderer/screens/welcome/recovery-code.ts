/**
 * A recovery code as typed, made comparable: capitals, no spaces or hyphens, and the letters Crockford's base32
 * leaves out read as the digits they look like. Only to point at a slip at once; the vault makes its own check.
 */
export function normaliseRecoveryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

/** The groups of a code as it is shown: `AB12C-…` gives `AB12C`, …. */
export function groupsOf(code: string): readonly string[] {
  return code.split('-')
}

/**
 * Which groups of the typed code differ from the shown one, counted from 1. Empty when they are the same.
 * A character too many or too few shifts what follows, so only the first differing group is certain.
 */
export function firstWrongGroup(shown: string, typed: string): number | null {
  const given = normaliseRecoveryCode(typed)
  let start = 0
  for (const [at, group] of groupsOf(shown).entries()) {
    const wanted = normaliseRecoveryCode(group)
    if (given.slice(start, start + wanted.length) !== wanted) return at + 1
    start += wanted.length
  }
  return given.length > start ? groupsOf(shown).length : null
}
