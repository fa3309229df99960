import type { ListItem, Nodes } from 'mdast'
import { defaultHandlers, type Handle, type Join, type Options } from 'mdast-util-to-markdown'
import { lineBreakTag } from './blank-lines.ts'

/**
 * Text as it was typed, with every character escaped that would turn into markup.
 *
 * Milkdown's own handler leaves text that ends in a space as it is, so that "1. May " would come back as a list.
 * This one leaves only the spaces at the end of a paragraph bare: other readers of Markdown ignore them there,
 * `readBlankSpace` brings them back, and a search does not find `&#x20;`.
 */
const text: Handle = (node, parent, state, info) => {
  const value: string = node.value
  const endsParagraph = info.after === '\n' && parent?.type === 'paragraph' && parent.children.at(-1) === node
  const spaces = endsParagraph ? (/(?<=[^ \t])[ \t]+$/.exec(value)?.[0] ?? '') : ''
  const typed = spaces === '' ? node : { ...node, value: value.slice(0, -spaces.length) }
  const safe = defaultHandlers.text(typed, parent, state, info)
  return state.stack.includes('tableCell') ? keepOuterSpaces(safe) : safe + spaces
}

/** A cell is trimmed by its reader, so its outermost spaces are written as references. */
function keepOuterSpaces(cell: string): string {
  return cell.replace(/^[ \t]|[ \t]$/g, (space) => (space === ' ' ? '&#x20;' : '&#x9;'))
}

/** A cell is one line, so a line break in it is a tag. */
const lineBreak: Handle = (node, parent, state, info) =>
  state.stack.includes('tableCell') ? lineBreakTag : defaultHandlers.break(node, parent, state, info)

/** A heading stays on one line: underlined headings exist for two levels only, and look like rules. */
const heading: Handle = (node, parent, state, info) => {
  tagLineBreaks(node)
  return defaultHandlers.heading(node, parent, state, info)
}

function tagLineBreaks(node: Nodes): void {
  if (node.type === 'break') Object.assign(node, { type: 'html', value: lineBreakTag })
  if ('children' in node) for (const child of node.children) tagLineBreaks(child)
}

/**
 * Inside a list item only words and a plain list under them may touch; everything else stands after an empty line.
 * Without it a blank line (HTML to its reader, which goes on until the next empty line) would swallow what follows,
 * and a quote or a list in a list under a paragraph is read as words of that paragraph in some cases.
 */
const keepApart: Join = (left, right, parent) =>
  parent.type === 'listItem' &&
  !(startsWithWords(left) && right.type === 'list' && right.children.every(isPlain))
    ? 1
    : undefined

const isPlain = (item: ListItem): boolean =>
  item.children[0] !== undefined && startsWithWords(item.children[0])
const startsWithWords = (node: Nodes): boolean =>
  node.type === 'paragraph' && node.children[0] !== undefined && node.children[0].type !== 'html'

/** How the journal writes Markdown: one way for each thing, the one other programs read most reliably. */
export const writeOptions: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  strong: '*',
  fence: '`',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  handlers: { text, break: lineBreak, heading },
  join: [keepApart],
}
