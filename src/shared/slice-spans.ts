import type { Span } from './share.ts'

/** A span of which it may be said that no name is changed in it: a mark's own words. */
export interface NamedSpan extends Span {
  readonly fixed?: true
}

/** The spans between two places, cut where they must be. What stands for something else keeps its whole place. */
export function sliced(spans: readonly NamedSpan[], from: number, to: number): readonly NamedSpan[] {
  const inside: NamedSpan[] = []
  let start = 0
  for (const span of spans) {
    const first = Math.max(from - start, 0)
    const last = Math.min(to - start, span.text.length)
    if (first < last) inside.push(piece(span, first, last))
    start += span.text.length
  }
  return inside
}

function piece(span: NamedSpan, from: number, to: number): NamedSpan {
  const text = span.text.slice(from, to)
  if (span.at === undefined || span.omission !== undefined) return { ...span, text }
  return { ...span, text, at: span.at + from, until: span.at + to }
}
