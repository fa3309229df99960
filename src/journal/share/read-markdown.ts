import type { Definition, List, Nodes, Root, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Block, ListItem } from '#shared/share.ts'
import { visibleText } from '#shared/visible-text.ts'
import { isBreak, readSpans, type Source, spansOf } from './read-spans.ts'

/** Quotes and lists inside one another to this depth; beyond it the source stands as it was typed. */
const deepest = 40

/** The syntax of the editor, so that a shared text is read as its writer saw it: see decision 0021. */
const syntax = {
  extensions: [gfmStrikethrough({ singleTilde: false }), gfmTable(), gfmTaskListItem()],
  mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
}

/**
 * The visible words of a body. Whatever its Markdown holds becomes one of the blocks of a shared document or plain
 * words: HTML, footnotes and link definitions nobody refers to stand as they were typed, links show where they lead,
 * images show their description. Nothing is kept that a reader of the document could not see.
 * @param markdown CommonMark with strikethrough, tables and tasks
 */
export function readMarkdown(markdown: string): readonly Block[] {
  const root = fromMarkdown(markdown, syntax)
  return blocksOf(root.children, sourceOf(markdown, root), 0)
}

/** Whether Markdown holds characters that draw nothing, as they are or as character references. */
export function hidesCharacters(markdown: string): boolean {
  let hides = markdown !== visibleText(markdown)
  walk(fromMarkdown(markdown, syntax), (node) => {
    if ('value' in node && node.value !== visibleText(node.value)) hides = true
  })
  return hides
}

/**
 * The text a tree was read from, its link definitions by label (as in CommonMark, the first of a label counts), and the
 * labels that are words of the text, so that their definitions need not be shown again.
 */
function sourceOf(text: string, root: Root): Source {
  const definitions = new Map<string, Definition>()
  const said = new Set<string>()
  walk(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    const refers = node.type === 'linkReference' || node.type === 'imageReference'
    if (refers && node.referenceType !== 'full') said.add(node.identifier)
  })
  return { text, definitions, said }
}

function walk(root: Nodes, visit: (node: Nodes) => void): void {
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    visit(node)
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child)
  }
}

function blocksOf(nodes: readonly RootContent[], source: Source, depth: number): readonly Block[] {
  return nodes.flatMap((node) => blocksOfOne(node, source, depth))
}

function blocksOfOne(node: RootContent, source: Source, depth: number): readonly Block[] {
  if (depth > deepest) return [literally(source, node)]
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', spans: readSpans(node.children, source) }]
    case 'heading':
      return [{ kind: 'heading', level: node.depth, spans: readSpans(node.children, source) }]
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(node.children, source, depth + 1) }]
    case 'list':
      return [listOf(node, source, depth)]
    case 'code':
      return codeOf(node.value, [node.lang, node.meta])
    case 'table':
      return [tableOf(node, source)]
    case 'thematicBreak':
      return [{ kind: 'rule' }]
    case 'html':
      // The editor keeps a blank paragraph as a lone <br />.
      return [isBreak(node.value) ? { kind: 'paragraph', spans: [] } : literally(source, node)]
    case 'definition':
      return source.said.has(node.identifier) && source.definitions.get(node.identifier) === node
        ? []
        : [literally(source, node)]
    default:
      return [literally(source, node)]
  }
}

/** What was typed, as plain words. */
function literally(source: Source, node: RootContent): Block {
  const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } }
  return { kind: 'paragraph', spans: spansOf(source.text.slice(start.offset, end.offset)) }
}

function listOf(node: List, source: Source, depth: number): Block {
  const items = node.children.map(
    (item): ListItem => ({
      ticked: item.checked ?? null,
      blocks: blocksOf(item.children, source, depth + 1),
    }),
  )
  return { kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }
}

/** A block of code, after the words that stood beside its fence: they, too, were typed. */
function codeOf(text: string, fence: readonly (string | null | undefined)[]): readonly Block[] {
  const beside = spansOf(fence.filter((word) => word != null).join(' '))
  const code: Block = { kind: 'code', text: visibleText(text) }
  return beside.length === 0 ? [code] : [{ kind: 'paragraph', spans: beside }, code]
}

function tableOf(node: Table, source: Source): Block {
  const rows = node.children.map((row) => row.children.map((cell) => readSpans(cell.children, source)))
  const [head = [], ...rest] = rows
  return { kind: 'table', head, rows: rest }
}
