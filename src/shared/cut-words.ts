import type { Omission } from './omission.ts'
import { type Line, plainWords } from './part-words.ts'
import type { OmissionMarks } from './share.ts'
import { type NamedSpan, sliced } from './slice-spans.ts'
import { visibleText } from './visible-text.ts'

/** Something left out of a part at a place: `left-out` or `own-words`. */
export type Passage = Exclude<Omission, { readonly kind: 'name' }>

/** Words that go, and what stands there instead: once, in the first line that loses any. */
export interface Cut {
  readonly from: number
  readonly to: number
  readonly marks: readonly NamedSpan[]
}

/**
 * The passages of one part as cuts that do not touch one another, in order. Where passages meet or overlap they become
 * one cut: nothing of any of them stays. A passage within another one disappears with it; two that are left out are
 * marked once.
 */
export function cutsOf(passages: readonly Passage[], marks: OmissionMarks): readonly Cut[] {
  const sorted = passages.toSorted(byPlace)
  const groups: Passage[][] = []
  let end = -1
  for (const passage of sorted) {
    const group = groups.at(-1)
    if (group && passage.from <= end) group.push(passage)
    else groups.push([passage])
    end = Math.max(end, passage.to)
  }
  return groups.map((group) => {
    const from = Math.min(...group.map((passage) => passage.from))
    const to = Math.max(...group.map((passage) => passage.to))
    return { from, to, marks: marksOf(group, marks).map((mark) => ({ ...mark, at: from, until: to })) }
  })
}

/** First comes what begins first; of those, what ends last; of those, what was chosen last. */
function byPlace(one: Passage, other: Passage): number {
  return one.from - other.from || other.to - one.to || (one.id < other.id ? 1 : -1)
}

function marksOf(group: readonly Passage[], marks: OmissionMarks): readonly NamedSpan[] {
  let reach = -1
  let last: Passage | null = null
  const said: NamedSpan[] = []
  for (const passage of group) {
    if (passage.to <= reach) continue
    reach = passage.to
    const again = passage.kind === 'left-out' && last?.kind === 'left-out'
    if (!again) {
      if (said.length > 0) said.push({ text: ' ', omission: passage.id, fixed: true })
      said.push(...markOf(passage, marks))
    }
    last = passage
  }
  return said
}

function markOf(
  passage: Passage,
  { leftOut, ownWords: [before, after] }: OmissionMarks,
): readonly NamedSpan[] {
  const omission = passage.id
  if (passage.kind === 'left-out') return [{ text: leftOut, omission, fixed: true }]
  return [
    { text: before, omission, fixed: true },
    { text: visibleText(passage.instead).trim(), omission },
    { text: after, omission, fixed: true },
  ]
}

/**
 * A line without what is cut out of it; null when none of it is left. Where it says a line before it once more, the same
 * words are cut out of it, too.
 * @param marked the cuts whose marks stand in a line already
 */
export function cutLine(
  { at, spans, repeats }: Line,
  cuts: readonly Cut[],
  marked: Set<Cut>,
): readonly NamedSpan[] | null {
  const text = plainWords(spans)
  if (text === '') return cuts.some(({ from, to }) => from < at && to > at) ? null : spans
  const gaps = [
    ...gapsIn(at, text, cuts, marked),
    ...repeats.flatMap((line) => echoes(line, text, cuts)),
  ].toSorted((one, other) => one.from - other.from || other.to - one.to)
  if (gaps.length === 0) return spans
  const left: NamedSpan[] = []
  let end = 0
  for (const { from, to, marks } of gaps) {
    left.push(...sliced(spans, end, from), ...marks)
    end = Math.max(end, to)
  }
  left.push(...sliced(spans, end, text.length))
  return left.length === 0 ? null : left
}

function gapsIn(at: number, text: string, cuts: readonly Cut[], marked: Set<Cut>): readonly Cut[] {
  return cuts
    .filter(({ from, to }) => from < at + text.length && to > at)
    .map((cut) => {
      const from = Math.max(cut.from - at, 0)
      const to = Math.min(cut.to - at, text.length)
      const marks = marked.has(cut) ? [] : cut.marks
      marked.add(cut)
      return { from, to, marks }
    })
}

function echoes(said: Line, text: string, cuts: readonly Cut[]): readonly Cut[] {
  const words = plainWords(said.spans)
  if (words === '') return []
  const found: Cut[] = []
  const gaps = gapsIn(said.at, words, cuts, new Set())
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    found.push(...gaps.map((gap) => ({ ...gap, from: gap.from + at, to: gap.to + at })))
  }
  return found
}
