import type { Omission } from '#shared/omission.ts'
import { partWords } from '#shared/part-words.ts'
import { placesOfWords } from '#shared/passage-at.ts'
import type { ShareDocument } from '#shared/share.ts'
import { isWithin } from './edit-omissions.ts'

type Passage = Exclude<Omission, { readonly kind: 'name' }>

/** The same words wherever they stand in their part now, but for where they are left out already. */
export function placesAgain(
  { parts }: ShareDocument,
  passage: Passage,
  omissions: readonly Omission[],
): readonly Passage[] {
  const part = parts.find(({ id }) => id === passage.part)
  if (part === undefined) return []
  return placesOfWords(partWords(part), passage.words)
    .map((place) => ({ ...passage, ...place }))
    .filter((place) => !omissions.some((one) => one.id !== passage.id && covers(one, place)))
}

const covers = (one: Omission, place: Passage): boolean => one.kind !== 'name' && isWithin(place, one)
