import type { Root } from 'mdast'

/** A definition gives words elsewhere their address, so that no part of such a text can stand alone. */
const definition = /^[ \t>*+\-\d.)]*\[[^\]\n]+\]:/m

/**
 * The Markdown each top-level block was read from, so that what nobody changes is stored again letter by letter, and
 * need not be written anew. Null when the parts cannot be told apart for certain.
 * @param tree as parsed from `source`, one child for each block
 */
export function blockSources(tree: Root, source: string): readonly string[] | null {
  if (definition.test(source)) return null
  const sources: string[] = []
  let end = 0
  for (const { position } of tree.children) {
    const from = position?.start.offset
    const to = position?.end.offset
    if (from === undefined || to === undefined || to <= from) return null
    // Anything but line ends belongs to one of the blocks; and without an empty line between them one block can
    // decide how the next one is read.
    if (!(sources.length === 0 ? /^\n*$/ : /^\n{2,}$/).test(source.slice(end, from))) return null
    sources.push(source.slice(from, to))
    end = to
  }
  return /^\n*$/.test(source.slice(end)) ? sources : null
}
