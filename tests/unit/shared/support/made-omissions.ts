import { applyOmissions } from '#shared/apply-omissions.ts'
import type { Omission } from '#shared/omission.ts'
import { partWords } from '#shared/part-words.ts'
import type { ShareDocument, SharedPart } from '#shared/share.ts'
import { documentOf, englishMarks } from './made-part.ts'

/** The id of the nth omission of a test. */
export const idOf = (nth: number) => `019aa000-0000-7000-8000-${String(nth).padStart(12, '0')}`

/** Leaves out the words of a part where they stand first, or puts others there. */
export function without(part: SharedPart, words: string, instead?: string, nth = 1): Omission {
  const from = partWords(part).indexOf(words)
  if (from === -1) throw new Error('not in the part')
  const place = { id: idOf(nth), part: part.id, from, to: from + words.length, words }
  return instead === undefined ? { kind: 'left-out', ...place } : { kind: 'own-words', ...place, instead }
}

/** Calls somebody by another name. */
export const renamed = (name: string, instead: string, marked = true, nth = 50): Omission => ({
  kind: 'name',
  id: idOf(nth),
  name,
  instead,
  marked,
})

/** What becomes of a document by some omissions. */
export const apply = (document: ShareDocument, ...omissions: readonly Omission[]) =>
  applyOmissions(document, omissions, englishMarks)

/** The words of the only part after some omissions, without the empty title. */
export const left = (part: SharedPart, ...omissions: readonly Omission[]) => {
  const [first] = apply(documentOf(part), ...omissions).document.parts
  return first ? partWords(first).replace(/^\n/u, '') : ''
}
