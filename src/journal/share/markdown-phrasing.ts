import type { PhrasingContent } from 'mdast'
import type { Span } from '#shared/share.ts'
import { plain } from './document-text.ts'

type Mark = 'bold' | 'italic' | 'struck'

/** From the outside in. */
const marks: readonly Mark[] = ['bold', 'italic', 'struck']

/**
 * The spans of one block as Markdown's inline nodes. Neighbours that share a style share its mark, and spaces stand
 * outside of marks, where Markdown wants them.
 * @param lineBreak what a line break becomes: a space where the block cannot hold one
 */
export function phrasing(spans: readonly Span[], lineBreak: '\n' | ' '): PhrasingContent[] {
  const inBlock = spans.map((span) => ({
    ...span,
    text: span.text.replaceAll('\n', span.code ? ' ' : lineBreak),
  }))
  const [, words] = peeled(inBlock)
  return marked(words, marks, '', '')
}

/** @param before the character before the spans, @param after the one after them; empty at the ends of the block */
function marked(
  spans: readonly Span[],
  [mark, ...inner]: readonly Mark[],
  before: string,
  after: string,
): PhrasingContent[] {
  if (mark === undefined) return oneCode(spans.flatMap(unmarked))
  const runs = runsOf(spans, mark)
  const nodes = runs.flatMap((run, at): readonly PhrasingContent[] => {
    const left = runs[at - 1] ? last(runs[at - 1] ?? []) : before
    const right = runs[at + 1] ? first(runs[at + 1] ?? []) : after
    if (!run[0]?.[mark]) return marked(run, inner, left, right)
    const [lead, words, trail] = peeled(run)
    if (words.length === 0) return run.flatMap(unmarked)
    const children = marked(words, inner, left, right)
    const keeps = canBeMarked(mark, words, lead ? ' ' : left, trail ? ' ' : right)
    return [...text(lead), ...(keeps ? [wrapped(mark, children)] : children), ...text(trail)]
  })
  return oneCode(nodes)
}

function wrapped(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  switch (mark) {
    case 'bold':
      return { type: 'strong', children }
    case 'italic':
      return { type: 'emphasis', children }
    case 'struck':
      return { type: 'delete', children }
  }
}

/**
 * A mark is one only beside a letter or outside of a word: "no**!**" would be read as stars. There the words are kept
 * without it. (The serialiser would write a neighbour of stars as a character reference, which spoils the word for
 * those who read the source; tildes it leaves to themselves.)
 */
function canBeMarked(mark: Mark, words: readonly Span[], before: string, after: string): boolean {
  const opens = isLetter(first(words)) || !isLetter(before)
  const closes = isLetter(last(words)) || !isLetter(after)
  const tildes = mark === 'struck' && [plain(words), before, after].some((text) => text.includes('~'))
  return opens && closes && !tildes
}

const isLetter = (sign: string): boolean => sign !== '' && !/[\s\p{P}\p{S}]/u.test(sign)
// Code begins and ends with its own mark.
const first = (spans: readonly Span[]): string => (spans.at(0)?.code ? '`' : ([...plain(spans)].at(0) ?? ''))
const last = (spans: readonly Span[]): string => (spans.at(-1)?.code ? '`' : ([...plain(spans)].at(-1) ?? ''))

/** Neighbours that all have a mark, or all have it not. */
function runsOf(spans: readonly Span[], mark: Mark): readonly (readonly Span[])[] {
  const runs: Span[][] = []
  for (const span of spans) {
    const run = runs.at(-1)
    if (run !== undefined && Boolean(run[0]?.[mark]) === Boolean(span[mark])) run.push(span)
    else runs.push([span])
  }
  return runs
}

/** The space before the words of some spans, the words, and the space after them. Space in code belongs to the code. */
function peeled(spans: readonly Span[]): readonly [string, readonly Span[], string] {
  const words = spans.filter((span) => span.text !== '')
  let lead = ''
  let trail = ''
  for (let span = words[0]; span !== undefined && !span.code; span = words[0]) {
    const rest = span.text.trimStart()
    lead += span.text.slice(0, span.text.length - rest.length)
    if (rest !== '') words[0] = { ...span, text: rest }
    if (rest !== '') break
    words.shift()
  }
  for (let span = words.at(-1); span !== undefined && !span.code; span = words.at(-1)) {
    const rest = span.text.trimEnd()
    trail = span.text.slice(rest.length) + trail
    if (rest !== '') words[words.length - 1] = { ...span, text: rest }
    if (rest !== '') break
    words.pop()
  }
  return [lead, words, trail]
}

function unmarked({ text: typed, code }: Span): readonly PhrasingContent[] {
  return code ? [{ type: 'inlineCode', value: typed }] : text(typed)
}

/** Two pieces of code in a row become one: their marks would run together. */
function oneCode(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  for (const node of nodes) {
    const before = kept.at(-1)
    if (node.type === 'inlineCode' && before?.type === 'inlineCode') {
      kept[kept.length - 1] = { ...node, value: before.value + node.value }
    } else kept.push(node)
  }
  return kept
}

/** Words with their line breaks. */
function text(typed: string): PhrasingContent[] {
  return typed
    .split(/(\n)/u)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\n' ? { type: 'break' } : { type: 'text', value: piece }))
}
