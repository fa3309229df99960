import { Fragment, type Node, type Schema, Slice } from '@milkdown/kit/prose/model'

/**
 * Plain text as it is pasted: word for word, never read as Markdown ("1986. A great year" is no list).
 * Where the text has empty lines, they part the paragraphs and a single line end is a line break, as in a letter;
 * where it has none, every line is a paragraph.
 */
export function pastedText(text: string, schema: Schema): Slice {
  const clean = text
    .replace(/\r\n?/g, '\n')
    // What no keyboard types: C0 and C1 controls except tab and newline.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '')
    .toWellFormed()
  // One more empty line is one empty paragraph. No NUL is left, so it can stand for the gaps.
  const parted = clean.replace(/\n(\n+)/g, (_gap, empty: string) => '\0'.repeat(empty.length))
  const paragraphs = parted === clean ? clean.split('\n') : parted.split('\0')
  const blocks = paragraphs.map((lines) => schema.node('paragraph', null, linesOf(lines, schema)))
  return new Slice(Fragment.from(blocks), 1, 1)
}

function linesOf(text: string, schema: Schema): Node[] {
  return text.split('\n').flatMap((line, at) => {
    const words = line === '' ? [] : [schema.text(line)]
    return at === 0 ? words : [schema.node('hardbreak'), ...words]
  })
}

/** What is copied, for a program that takes no formatting: the words, with the marks of lists and quotes. */
export function copiedText(slice: Slice): string {
  return blocksOf(slice.content)
}

function blocksOf(content: Fragment): string {
  return Array.from({ length: content.childCount }, (_, at) => blockText(content.child(at))).join('\n\n')
}

function blockText(block: Node): string {
  if (block.isText) return block.text ?? ''
  if (block.isTextblock) return block.textBetween(0, block.content.size, '\n', leafText)
  switch (block.type.name) {
    case 'bullet_list':
      return itemsOf(block, () => '- ')
    case 'ordered_list':
      return itemsOf(block, (at) => `${block.attrs.order + at}. `)
    case 'blockquote':
      return blocksOf(block.content).replace(/^/gm, '> ')
    case 'hr':
      return '---'
    case 'hardbreak':
      return '\n'
    default:
      return blocksOf(block.content)
  }
}

function itemsOf(list: Node, mark: (at: number) => string): string {
  return Array.from({ length: list.childCount }, (_, at) => {
    const own = mark(at)
    return own + blocksOf(list.child(at).content).replace(/\n(?!\n|$)/g, `\n${' '.repeat(own.length)}`)
  }).join('\n')
}

const leafText = (leaf: Node): string => (leaf.type.name === 'hardbreak' ? '\n' : (leaf.attrs.alt ?? ''))
