import { i18n } from '@lingui/core'
import type { Definition, Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast'
import { imageIdOf } from '#shared/images-in-body.ts'
import type { Span } from '#shared/share.ts'
import { visibleText } from '#shared/visible-text.ts'

/** What a node of a Markdown tree was read from. */
export interface Source {
  readonly text: string
  /** Link definitions by label. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Labels that stand in the text, because a link or an image is named by them. */
  readonly said: ReadonlySet<string>
}

type Style = Omit<Span, 'text'>

/** Emphasis inside emphasis to this depth; beyond it the source stands as it was typed. */
const deepest = 40

/** The runs of words of a paragraph, heading or cell. A hard line break is `\n`, a soft one a space. */
export function readSpans(nodes: readonly PhrasingContent[], source: Source): readonly Span[] {
  return joined(nodes.flatMap((node, at) => apart(nodes, at, spansOfOne(node, source, {}, 0))))
}

/** In the text a picture stands on a line of its own: in brackets it must not cling to the words beside it. */
function apart(nodes: readonly PhrasingContent[], at: number, spans: readonly Span[]): readonly Span[] {
  const before = nodes[at - 1]
  const here = nodes[at]
  if (before === undefined || here === undefined || (before.type !== 'image' && here.type !== 'image'))
    return spans
  const clings =
    (before.type !== 'text' || !/\s$/u.test(before.value)) &&
    (here.type !== 'text' || /^[\p{L}\p{N}\p{Pi}]/u.test(here.value)) &&
    before.type !== 'break' &&
    here.type !== 'break'
  return clings ? [{ text: ' ' }, ...spans] : spans
}

/** Plain words as spans: none at all if there is nothing to see. */
export function spansOf(text: string, style: Style = {}): readonly Span[] {
  const seen = visibleText(text)
  return seen === '' ? [] : [{ text: seen, ...style }]
}

function spansOfOne(node: PhrasingContent, source: Source, style: Style, depth: number): readonly Span[] {
  if (depth > deepest) return literally(source, node, style)
  const inside = (nodes: readonly PhrasingContent[], more: Style) =>
    nodes.flatMap((child) => spansOfOne(child, source, { ...style, ...more }, depth + 1))
  switch (node.type) {
    case 'text':
      return spansOf(node.value.replaceAll(/[ \t]*\n[ \t]*/gu, ' '), style)
    case 'break':
      return [{ text: '\n', ...style }]
    case 'emphasis':
      return inside(node.children, { italic: true })
    case 'strong':
      return inside(node.children, { bold: true })
    case 'delete':
      return inside(node.children, { struck: true })
    case 'inlineCode':
      return spansOf(node.value, { ...style, code: true })
    case 'link':
      return withAddress(inside(node.children, {}), node, style)
    case 'linkReference':
      return referred(node, inside(node.children, {}), source, style)
    case 'image':
      return described(node, node, style)
    case 'imageReference':
      return described(node, source.definitions.get(node.identifier), style)
    case 'html':
      return isBreak(node.value) ? [{ text: '\n', ...style }] : literally(source, node, style)
    default:
      return literally(source, node, style)
  }
}

function literally(source: Source, node: PhrasingContent, style: Style): readonly Span[] {
  const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } }
  return spansOf(source.text.slice(start.offset, end.offset), style)
}

/** Whether a piece of HTML is a bare line break, as editors write one. */
export const isBreak = (html: string): boolean => /^\s*<br\s*\/?>\s*$/iu.test(html)

type Target = Pick<Link, 'url' | 'title'>

/** A link's words, then where it leads and what its title says, unless the words are the address already. */
function withAddress(words: readonly Span[], { url, title }: Target, style: Style): readonly Span[] {
  const said = words.map((span) => span.text).join('')
  const address = visibleText(url)
  const same = said === address || said === address.replace(/^mailto:/u, '')
  const more = [...(same || address === '' ? [] : [address]), ...(title ? [`"${visibleText(title)}"`] : [])]
  return more.length === 0
    ? words
    : [...words, ...spansOf(`${said === '' ? '' : ' '}(${more.join(' ')})`, style)]
}

function referred(
  node: LinkReference,
  words: readonly Span[],
  source: Source,
  style: Style,
): readonly Span[] {
  const target = source.definitions.get(node.identifier)
  return target === undefined ? literally(source, node, style) : withAddress(words, target, style)
}

/**
 * A picture of the journal as its description in brackets, because the picture itself is not handed on. Any other image
 * as its description; without one, as its address. Its title is said too.
 */
function described(node: Image | ImageReference, target: Target | undefined, style: Style): readonly Span[] {
  if (imageIdOf(target?.url ?? '') !== null) return spansOf(pictureInWords(node.alt ?? ''), style)
  const alt = node.alt ? node.alt : (target?.url ?? '')
  return spansOf(target?.title ? `${alt} "${target.title}"` : alt, style)
}

function pictureInWords(description: string): string {
  return description.trim() === ''
    ? i18n._(/*i18n*/ { id: 'share.picture', message: '[Picture]' })
    : i18n._(
        /*i18n*/ {
          id: 'share.picture-described',
          message: '[Picture: {description}]',
          values: { description },
        },
      )
}

/** Neighbours of one style become one run. */
function joined(spans: readonly Span[]): readonly Span[] {
  const runs: Span[] = []
  for (const span of spans) {
    const last = runs.at(-1)
    if (last !== undefined && sameStyle(last, span))
      runs[runs.length - 1] = { ...last, text: last.text + span.text }
    else runs.push(span)
  }
  return runs
}

function sameStyle(one: Span, other: Span): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.struck === other.struck &&
    one.code === other.code
  )
}
