import { type Cut, cutLine, cutsOf, type Passage } from './cut-words.ts'
import { NameChanges } from './name-changes.ts'
import type { Omission } from './omission.ts'
import { changeWords, partWords } from './part-words.ts'
import { stillStands } from './passage-at.ts'
import type { Block, OmissionMarks, ShareDocument, SharedPart, Span } from './share.ts'
import type { NamedSpan } from './slice-spans.ts'

/** A document with things left out of it. */
export interface Omitted {
  readonly document: ShareDocument
  /** Where something was to be left out and other words stand by now. There it was not left out. */
  readonly moved: readonly Passage[]
  /** In how many places the document is not as it was, by the omission's id. */
  readonly places: ReadonlyMap<string, number>
}

/**
 * Leaves things out of a document, puts own words in their place, and changes names wherever they stand. In which order
 * the omissions are given makes no difference; those of parts that are not in the document make none either. Of what the
 * app says about the document itself, the heading, the summary, the foot and contents have names changed, and the rest stays.
 * @param drawn for a preview: spans tell where they stand and what they stand for
 */
export function applyOmissions(
  { marks: _, ...document }: ShareDocument,
  omissions: readonly Omission[],
  marks: OmissionMarks,
  drawn = false,
): Omitted {
  const names = new NameChanges(omissions, marks)
  const passages = Map.groupBy(omissions.filter(isPassage), ({ part }) => part)
  const moved: Passage[] = []
  const standing: Passage[] = []
  const parts = document.parts.map((part) => {
    const chosen = passages.get(part.id) ?? []
    const words = chosen.length === 0 ? '' : partWords(part)
    const [gone, here] = halves(chosen, (passage) => stillStands(words, passage))
    moved.push(...gone)
    standing.push(...here)
    return omitted(part, cutsOf(here, marks), names, drawn)
  })
  const heading = names.text(document.heading)
  const summary = names.text(document.summary)
  const foot = names.text(document.foot)
  const followed = parts.map((part) => withContents(part, document.parts, parts, names))
  const places = new Map([...names.places, ...standing.map(({ id }) => [id, 1] as const)])
  return { document: { ...document, heading, summary, foot, parts: followed }, moved, places }
}

const isPassage = (omission: Omission): omission is Passage => omission.kind !== 'name'

/** Those of which something is not true, and those of which it is. */
function halves<One>(all: readonly One[], holds: (one: One) => boolean): readonly [One[], One[]] {
  const split: [One[], One[]] = [[], []]
  for (const one of all) split[holds(one) ? 1 : 0].push(one)
  return split
}

function omitted(part: SharedPart, cuts: readonly Cut[], names: NameChanges, drawn: boolean): SharedPart {
  const marked = new Set<Cut>()
  const said = new Set<string>()
  let changed = drawn
  const result = changeWords(
    part,
    (line) => {
      const placed = drawn ? { ...line, spans: located(line.spans, line.at) } : line
      const left = cutLine(placed, cuts, marked)
      // What a chart's alternative text says again is one place to a reader.
      const named = left && names.line(left, said, line.repeats.length === 0)
      if (named === placed.spans) return named
      changed = true
      return named && (drawn ? named.map(shown) : merged(named))
    },
    drawn,
  )
  return changed ? result : part
}

function located(spans: readonly Span[], start: number): readonly Span[] {
  let at = start
  return spans.map((span) => {
    const from = at
    at += span.text.length
    return { ...span, at: from, until: at }
  })
}

const shown = ({ fixed: _, ...span }: NamedSpan): Span => span

/** As a document has them: words of one style are one span, and nothing tells what was there. */
function merged(spans: readonly NamedSpan[]): readonly Span[] {
  const one: Span[] = []
  for (const { fixed: _, omission: __, at: ___, until: ____, ...span } of spans) {
    const last = one.at(-1)
    if (last && sameStyle(last, span)) one[one.length - 1] = { ...last, text: last.text + span.text }
    else one.push(span)
  }
  return one
}

function sameStyle(one: Span, other: Span): boolean {
  return (['bold', 'italic', 'struck', 'code'] as const).every((style) => !!one[style] === !!other[style])
}

/** Contents say the titles of other parts: they say them as these are now. */
function withContents(
  part: SharedPart,
  before: readonly SharedPart[],
  after: readonly SharedPart[],
  names: NameChanges,
): SharedPart {
  const follow = (block: Block): Block => {
    if (block.kind === 'box') return { ...block, blocks: block.blocks.map(follow) }
    if (block.kind !== 'contents') return block
    const items = block.items.map((item) => {
      const at = before.findIndex(({ id }) => id === item.part)
      const [old, now] = [before[at]?.title ?? '', after[at]?.title ?? '']
      return { ...item, words: titleChanged(item.words, old, now, names) }
    })
    return { ...block, items }
  }
  return part.blocks.some(holdsContents) ? { ...part, blocks: part.blocks.map(follow) } : part
}

/** Only where the title stands: a day beside it may have the same words. */
function titleChanged(words: string, old: string, now: string, names: NameChanges): string {
  const at = old === '' ? -1 : words.indexOf(old)
  if (at === -1) return names.text(words)
  return names.text(words.slice(0, at)) + now + names.text(words.slice(at + old.length))
}

function holdsContents(block: Block): boolean {
  return block.kind === 'contents' || (block.kind === 'box' && block.blocks.some(holdsContents))
}
