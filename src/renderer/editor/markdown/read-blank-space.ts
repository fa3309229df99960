import type { Break, Nodes, Parents, RootContent, Text } from 'mdast'
import { isLineBreakTag } from './blank-lines.ts'

/**
 * Gives a parsed body back what Markdown alone does not keep, and takes out what a journal does not show:
 * blank lines and spaces at the end of paragraphs come back (see [Note: blank lines]), a line that was only wrapped
 * becomes one line, and HTML becomes the words it is made of. Nothing is dropped: unknown HTML is shown as typed.
 *
 * @param tree changed in place
 * @param source the Markdown the tree was parsed from
 */
export function readBlankSpace(tree: Nodes, source: string): void {
  if (!('children' in tree)) return
  for (const child of tree.children) readBlankSpace(child, source)
  const holdsWords = phrasingParents.has(tree.type)
  const children = tree.children.flatMap((child) => (holdsWords ? readWords(child) : readBlock(child)))
  if (tree.type === 'paragraph') restoreSpaces(tree, children, source)
  tree.children = children as typeof tree.children
}

const phrasingParents: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'strong',
  'emphasis',
  'delete',
  'link',
])

/** A line break that was written as a tag. */
interface TaggedBreak extends Break {
  readonly tagged: true
}
const isTagged = (node: RootContent): node is TaggedBreak => 'tagged' in node

function readWords(child: Parents['children'][number]): RootContent[] {
  switch (child.type) {
    case 'inlineCode':
      return [{ ...child, value: child.value.replaceAll('\n', ' ') }]
    case 'html':
      return isLineBreakTag(child.value) ? [taggedBreak] : words(onOneLine(child.value))
    case 'link':
      return child.children.length === 0 ? words(child.url) : [child]
    case 'text':
      return words(onOneLine(child.value))
    default:
      return [child]
  }
}
const taggedBreak: TaggedBreak = { type: 'break', tagged: true }
const onOneLine = (value: string): string => value.replace(/[ \t]*\n[ \t]*/g, ' ')

function readBlock(child: Parents['children'][number]): RootContent[] {
  if (child.type !== 'html') return [child]
  const { position } = child
  if (isLineBreakTag(child.value)) return [{ type: 'paragraph', children: [], position }]
  const lines = child.value.split('\n').map(words)
  const children = lines.flatMap((line, at) => (at === 0 ? line : [lineBreak, ...line]))
  return [{ type: 'paragraph', children, position }]
}
const lineBreak: Break = { type: 'break' }

/** The editor knows no text of no length. */
const words = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }])

function restoreSpaces(paragraph: Nodes, children: RootContent[], source: string): void {
  // One tag more than breaks: see [Note: blank lines].
  if (children.length > 0 && children.every(isTagged)) children.pop()
  const from = 'children' in paragraph ? paragraph.children.at(-1)?.position?.end.offset : undefined
  const to = paragraph.position?.end.offset
  if (from === undefined || to === undefined || from >= to) return
  const spaces = source.slice(from, to)
  if (/^[ \t]+$/.test(spaces)) children.push(...words(spaces))
}
