import type { Node, Schema } from '@milkdown/kit/prose/model'
import { Transform } from '@milkdown/kit/prose/transform'
import { ParserState, type RemarkParser, SerializerState } from '@milkdown/kit/transformer'
import type { Root } from 'mdast'
import { blockSources } from './block-sources.ts'

/** Turns a stored body into a document and back, exactly. */
export interface BodyFormat {
  /** Never fails: a body that cannot be understood is shown as the text it is. */
  read(body: string): Node
  /** The Markdown of a document. What did not change since the last time is not written again. */
  write(document: Node): string
}

/** @param remark the processor, with every plugin of the editor in use */
export function bodyFormat(schema: Schema, remark: RemarkParser): BodyFormat {
  const blank = () => schema.node('paragraph')
  const written = new WeakMap<Node, { readonly run: readonly Node[]; readonly text: string }>()

  function writeRun(run: readonly [Node, ...Node[]]): string {
    const known = written.get(run[0])
    if (known?.run.length === run.length && known.run.every((node, at) => node === run[at])) return known.text
    const exact = serialise(run)
    // Read back before it counts as written. Marks beside characters that no keyboard types can fail; words may not.
    const text = sameWords(readContent(exact).blocks, run) ? exact : serialise(run.map(withoutMarks))
    written.set(run[0], { run, text })
    return text
  }

  // A fresh state each time: one that met an error would remember half a document.
  const serialise = (blocks: readonly Node[]) => {
    const text = SerializerState.create(schema, remark)(schema.topNodeType.create(null, blocks))
    // A byte order mark at the start would be taken for one, and dropped.
    return text.replace(/\n$/, '').replace(/^\uFEFF/, '&#xFEFF;')
  }

  function readContent(content: string): { readonly blocks: readonly Node[]; readonly tree: Root | null } {
    if (content === '') return { blocks: [], tree: null }
    try {
      const tree: Root = remark.runSync(remark.parse(content) as Root, content) as Root
      return { blocks: childrenOf(parsed(schema, tree)), tree }
    } catch {
      const lines = content.split('\n')
      const blocks = lines.map((line) => schema.node('paragraph', null, line === '' ? [] : schema.text(line)))
      return { blocks, tree: null }
    }
  }

  /** Remembers what each run of blocks was read from, as if it had been written so. */
  function remember(blocks: readonly Node[], sources: readonly string[] | null): void {
    if (sources?.length !== blocks.length) return
    let at = 0
    for (const run of runsOf(blocks)) {
      // Adjacent lists: each was read with its own kind of mark, and an empty line between them changes nothing.
      written.set(run[0], { run, text: sources.slice(at, at + run.length).join('\n\n') })
      at += run.length
    }
  }

  return {
    read(body) {
      const text = body.replaceAll('\0', '').replace(/^\uFEFF/, '')
      const content = text.replace(/\n+$/, '')
      const { blocks, tree } = readContent(content)
      if (tree) remember(blocks, blockSources(tree, content))
      const atEnd = text.length - content.length + (blocks.length === 0 ? 1 : 0)
      return schema.topNodeType.create(null, [...blocks, ...Array.from({ length: atEnd }, blank)])
    },
    write(document) {
      const blocks = childrenOf(document)
      let end = blocks.length
      while (isBlank(blocks[end - 1])) end -= 1
      const words = blocks.slice(0, end)
      const atEnd = Math.max(0, blocks.length - end - (words.length === 0 ? 1 : 0))
      const body = runsOf(words).map(writeRun).join('\n\n') + '\n'.repeat(atEnd)
      // A byte order mark at the start would be taken for one, and dropped.
      return body
        .replace(/^\uFEFF/, '&#xFEFF;')
        .replaceAll('\0', '')
        .toWellFormed()
    },
  }
}

const isBlank = (block: Node | undefined): boolean =>
  block?.type.name === 'paragraph' && block.childCount === 0

/** The document of a tree that is parsed already: Milkdown's parser would parse the text once more. */
function parsed(schema: Schema, tree: Root): Node {
  const processor = { parse: () => tree, runSync: () => tree }
  return ParserState.create(schema, processor as unknown as RemarkParser)('')
}

/** Whether two rows of blocks are made of the same blocks and the same text. Bold and the like do not count. */
function sameWords(one: readonly Node[], other: readonly Node[]): boolean {
  return (
    one.length === other.length &&
    one.every((node, at) => {
      const twin = other[at]
      if (node.type !== twin?.type) return false
      return node.isTextblock
        ? wordsIn(node) === wordsIn(twin)
        : sameWords(childrenOf(node), childrenOf(twin))
    })
  )
}
const wordsIn = (block: Node): string =>
  block.textBetween(0, block.content.size, '', (leaf) => (leaf.type.name === 'hardbreak' ? '\n' : '\uFFFC'))

const withoutMarks = (block: Node): Node => new Transform(block).removeMark(0, block.content.size).doc

/** Two lists in a row must be written together: only so does each get a marker of its own. */
function runsOf(blocks: readonly Node[]): (readonly [Node, ...Node[]])[] {
  const runs: [Node, ...Node[]][] = []
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1]
    const run = runs.at(-1)
    if (run && before && isList(before) && isList(block)) run.push(block)
    else runs.push([block])
  }
  return runs
}

const isList = (block: Node): boolean => block.type.name.endsWith('_list')

function childrenOf(node: Node): Node[] {
  return Array.from({ length: node.childCount }, (_, at) => node.child(at))
}
