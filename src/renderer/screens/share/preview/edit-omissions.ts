import { findNames } from '#shared/find-names.ts'
import { maxReceiverName } from '#shared/limits.ts'
import type { Omission } from '#shared/omission.ts'
import type { ChosenPassage } from './chosen-passages.ts'

type Omissions = readonly Omission[]

/** Leaves chosen words out, or puts others in their place. What was left out within them goes with them. */
export function withPassages(
  omissions: Omissions,
  chosen: readonly ChosenPassage[],
  instead: string | null,
  newId: () => string,
): Omissions {
  const kept = omissions.filter((one) => !chosen.some((passage) => isWithin(one, passage)))
  const own = instead?.trim() ?? ''
  const added = chosen.map(
    (passage): Omission =>
      own === ''
        ? { kind: 'left-out', id: newId(), ...passage }
        : { kind: 'own-words', id: newId(), ...passage, instead: own },
  )
  return [...kept, ...added]
}

/** Changes a name from now on; another change of the same name is replaced. */
export function withName(
  omissions: Omissions,
  change: Extract<Omission, { readonly kind: 'name' }>,
): Omissions {
  return [...omissions.filter((one) => one.id !== change.id && !isSameName(one, change.name)), change]
}

export const without = (omissions: Omissions, ids: readonly string[]): Omissions =>
  omissions.filter(({ id }) => !ids.includes(id))

/** Whether something is left out already that lies wholly within a passage. */
export function isWithin(
  one: Omission,
  { part, from, to }: Pick<ChosenPassage, 'part' | 'from' | 'to'>,
): boolean {
  return one.kind !== 'name' && one.part === part && one.from >= from && one.to <= to
}

/** Whether this changes a name, however it is typed. */
export function isSameName(one: Omission, name: string): boolean {
  if (one.kind !== 'name') return false
  const [found] = findNames(one.name, [{ name }])
  return found?.from === 0 && found.to === one.name.length
}

/** The name in words somebody chose, without what is not of it; null when they are no name. */
export function nameIn(words: string): string | null {
  const name = words
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|['’ʼ]s?$|[^\p{L}\p{M}\p{N}.]+$/gu, '')
    .trim()
  return name === '' || name.length > maxReceiverName ? null : name
}

/** What a name is changed to unless the person says otherwise: its first letter. */
export function initialOf(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim())
  return first === undefined ? '' : `${first.segment.toLocaleUpperCase()}.`
}
