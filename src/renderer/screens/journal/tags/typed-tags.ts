import { foldedName } from '#shared/folded-name.ts'
import { maxTagLength, maxTags } from '#shared/limits.ts'

/** Why a tag was not taken. */
export type TagProblem = 'too-long' | 'too-many'

interface TakenTags {
  readonly tags: readonly string[]
  /** What is left in the field. */
  readonly rest: string
  readonly problem: TagProblem | null
}

/**
 * Takes the tags out of what was typed: all of it, parted at commas. A tag that is there already in other letters is
 * not added twice, and one the journal knows gets the letters it is known by.
 * @param known the names the journal knows
 */
export function takeTags(
  typed: string,
  { tags, known }: { readonly tags: readonly string[]; readonly known: readonly string[] },
): TakenTags {
  const taken = [...tags]
  const left: string[] = []
  let problem: TagProblem | null = null
  for (const part of typed.split(/[,，、]/)) {
    const name = part.trim().replace(/\s+/g, ' ')
    if (name === '' || nameIn(taken, name) !== undefined) continue
    if (name.length > maxTagLength) problem = 'too-long'
    else if (taken.length >= maxTags) problem ??= 'too-many'
    else {
      taken.push(nameIn(known, name) ?? name)
      continue
    }
    left.push(name)
  }
  return { tags: taken, rest: left.join(', '), problem }
}

/** A name in these as they spell it; undefined when they do not have it. */
export function nameIn(names: readonly string[], name: string): string | undefined {
  const folded = foldedName(name)
  return names.find((other) => foldedName(other) === folded)
}
