import { rename } from './rename-element.ts'

const blocks = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre'

/**
 * Makes tables as an entry has them: one row of heads, and one paragraph in each cell. A table of one column or one
 * row is what pages and mails are laid out with: its cells become what is in them.
 */
export function tidyTables(root: ParentNode): void {
  // From the inside out, so that a table in a cell is text before its outer table is looked at.
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    const rows = [...table.querySelectorAll('tr')]
    const widest = Math.max(0, ...rows.map((row) => row.children.length))
    if (rows.length < 2 || widest < 2 || table.closest('li')) layOut(table, rows)
    else asTable(table, rows)
  }
}

function layOut(table: Element, rows: readonly Element[]): void {
  const parts = rows.flatMap((row) => [...row.children]).map((cell) => rename(cell, 'div'))
  table.replaceWith(...parts)
}

function asTable(table: Element, rows: readonly Element[]): void {
  for (const part of table.querySelectorAll('caption, colgroup')) part.remove()
  for (const [at, row] of rows.entries())
    for (const cell of [...row.children]) {
      onOneLine(cell)
      // Only the first row has heads.
      if ((cell.localName === 'th') !== (at === 0)) rename(cell, at === 0 ? 'th' : 'td')
      else for (const name of ['colspan', 'rowspan']) cell.removeAttribute(name)
    }
}

/** The blocks of a cell become lines of it. */
function onOneLine(cell: Element): void {
  for (const block of cell.querySelectorAll(blocks)) {
    if (hasWords(block) && wordsAfter(block)) block.after(block.ownerDocument.createElement('br'))
    block.replaceWith(...block.childNodes)
  }
}

const hasWords = (node: ChildNode): boolean => (node.textContent ?? '').trim() !== ''

function wordsAfter(node: ChildNode): boolean {
  for (let after = node.nextSibling; after; after = after.nextSibling) if (hasWords(after)) return true
  return false
}
