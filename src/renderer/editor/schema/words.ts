import { Fragment, type Node } from '@milkdown/kit/prose/model'

/**
 * The words of a block as they are written: line breaks carry no bold or italic (Markdown cannot say that at the edge
 * of a bold part, and nobody sees it), and a newline inside a text, which only a program can put there, is a break.
 */
export function wordsOf(block: Node): Fragment {
  const lineBreak = block.type.schema.nodes.hardbreak
  const words: Node[] = []
  block.content.forEach((node) => {
    if (node.type === lineBreak) words.push(node.mark([]))
    else if (node.isText && lineBreak && node.text?.includes('\n'))
      words.push(...atNewlines(node, lineBreak.create()))
    else words.push(node)
  })
  return Fragment.from(words)
}

function atNewlines(text: Node, lineBreak: Node): Node[] {
  const lines = (text.text ?? '').split('\n')
  return lines.flatMap((line, at) => {
    const words = line === '' ? [] : [text.type.schema.text(line, text.marks)]
    return at === 0 ? words : [lineBreak, ...words]
  })
}

/** How many line breaks these words end with. */
export function breaksAtEnd(words: Fragment): number {
  let breaks = 0
  while (words.maybeChild(words.childCount - 1 - breaks)?.type.name === 'hardbreak') breaks += 1
  return breaks
}
