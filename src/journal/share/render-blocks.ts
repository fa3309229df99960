import type { Block, ListItem, Span } from '#shared/share.ts'
import { tickBox } from './document-text.ts'
import { escaped } from './escaped.ts'
import type { PartLevels } from './heading-levels.ts'
import { sheetHtml } from './render-sheet.ts'

/** The blocks of a part as HTML. */
export function blocksHtml(blocks: readonly Block[], levels: PartLevels): string {
  return blocks.map((block) => blockHtml(block, levels)).join('\n')
}

/** @param before words to put before the block's own, in its first line */
function blockHtml(block: Block, levels: PartLevels, before = ''): string {
  switch (block.kind) {
    case 'paragraph':
      return block.spans.length === 0 && before === ''
        ? '<p class="blank"></p>'
        : `<p dir="auto">${before}${spansHtml(block.spans)}</p>`
    case 'heading': {
      const level = levels.next(block.level)
      return `<h${level} dir="auto">${spansHtml(block.spans)}</h${level}>`
    }
    case 'list':
      return listHtml(block, levels)
    case 'quote':
      return `<blockquote>${blocksHtml(block.blocks, levels)}</blockquote>`
    case 'code':
      return `<pre dir="auto">${escaped(block.text)}</pre>`
    case 'table':
      return tableHtml(block)
    case 'rule':
      return '<hr>'
    case 'box': {
      const level = levels.next(1)
      const title = `<h${level} dir="auto">${escaped(block.title)}</h${level}>`
      return `<div class="box">\n${title}\n${blocksHtml(block.blocks, levels)}\n</div>`
    }
    default:
      return sheetHtml(block)
  }
}

function listHtml(list: Extract<Block, { kind: 'list' }>, levels: PartLevels): string {
  const items = list.items.map(
    (item) => `<li${item.ticked === null ? '' : ' class="task"'}>${itemHtml(item, levels)}</li>`,
  )
  return list.ordered ? `<ol start="${list.start}">${items.join('\n')}</ol>` : `<ul>${items.join('\n')}</ul>`
}

function itemHtml(item: ListItem, levels: PartLevels): string {
  const box = tickBox(item)
  if (box === '') return blocksHtml(item.blocks, levels)
  const [first, ...rest] = item.blocks
  const words = `${box} `
  return first?.kind === 'paragraph'
    ? [blockHtml(first, levels, words), blocksHtml(rest, levels)].join('\n')
    : [`<p>${words}</p>`, blocksHtml(item.blocks, levels)].join('\n')
}

/** @param name of its class, for a table that is not the writer's own */
export function tableHtml({ head, rows }: Extract<Block, { kind: 'table' }>, name = ''): string {
  const row = (element: 'th' | 'td', cells: readonly (readonly Span[])[]) =>
    `<tr>${cells.map((cell) => `<${element} dir="auto">${spansHtml(cell)}</${element}>`).join('')}</tr>`
  const body = rows.map((cells) => row('td', cells)).join('')
  const table = name === '' ? '<table>' : `<table class="${name}">`
  return `${table}<thead>${row('th', head)}</thead><tbody>${body}</tbody></table>`
}

const spansHtml = (spans: readonly Span[]): string => spans.map(spanHtml).join('')

function spanHtml({ text, bold, italic, struck, code }: Span): string {
  let html = escaped(text)
  if (code) html = `<code>${html}</code>`
  if (struck) html = `<s>${html}</s>`
  if (italic) html = `<em>${html}</em>`
  if (bold) html = `<strong>${html}</strong>`
  return html
}
