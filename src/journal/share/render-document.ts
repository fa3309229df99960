import type { Block, ListItem, ShareDocument, SharedPart, ShareOptions, Span } from '#shared/share.ts'
import { tickBox } from './document-text.ts'
import { pageFooterContent } from './page-footer.ts'

const paperSizes: Readonly<Record<ShareOptions['paper'], string>> = { a4: 'A4', letter: 'letter' }

/**
 * A document as a whole HTML page for the print window, which serves `print.css` and its fonts and allows the page one
 * style element: the first. No scripts, no links, no images, no names that lead elsewhere. Pure.
 */
export function renderDocument(document: ShareDocument, { paper }: Pick<ShareOptions, 'paper'>): string {
  const foot = `@bottom-center{content:${pageFooterContent()}}`
  return [
    `<!doctype html>\n<html lang="${escaped(document.language)}">\n<head>\n<meta charset="utf-8">`,
    // The same for every document: print queues show it.
    '<title>Notes</title>',
    `<style>@page{size:${paperSizes[paper]};${foot}}</style>`,
    '<link rel="stylesheet" href="print.css">\n</head>\n<body>',
    document.heading === '' ? '' : `<h1 dir="auto">${escaped(document.heading)}</h1>`,
    `<p class="summary" dir="auto">${escaped(document.summary)}</p>`,
    ...document.parts.map(partHtml),
    document.closing === '' ? '' : `<p class="closing" dir="auto">${escaped(document.closing)}</p>`,
    '</body>\n</html>\n',
  ].join('\n')
}

function partHtml({ level, when, title, blocks }: SharedPart): string {
  const below = when === '' ? level : level + 1
  const dated = when === '' ? '' : `<h${level} class="when" dir="auto">${escaped(when)}</h${level}>\n`
  const named = title === '' ? '' : `<h${below} class="title" dir="auto">${escaped(title)}</h${below}>`
  return `<section>\n${dated}${named}${blocksHtml(blocks)}\n</section>`
}

const blocksHtml = (blocks: readonly Block[]): string => blocks.map((block) => blockHtml(block)).join('\n')

/** @param before words to put before the block's own, in its first line */
function blockHtml(block: Block, before = ''): string {
  switch (block.kind) {
    case 'paragraph':
      return block.spans.length === 0 && before === ''
        ? '<p class="blank"></p>'
        : `<p dir="auto">${before}${spansHtml(block.spans)}</p>`
    case 'heading': {
      // Below the document's own headings: its name, the day, the title.
      const level = Math.min(block.level + 3, 6)
      return `<h${level} dir="auto">${spansHtml(block.spans)}</h${level}>`
    }
    case 'list':
      return listHtml(block)
    case 'quote':
      return `<blockquote>${blocksHtml(block.blocks)}</blockquote>`
    case 'code':
      return `<pre dir="auto">${escaped(block.text)}</pre>`
    case 'table':
      return tableHtml(block)
    case 'rule':
      return '<hr>'
  }
}

function listHtml(list: Extract<Block, { kind: 'list' }>): string {
  const items = list.items.map(
    (item) => `<li${item.ticked === null ? '' : ' class="task"'}>${itemHtml(item)}</li>`,
  )
  return list.ordered ? `<ol start="${list.start}">${items.join('\n')}</ol>` : `<ul>${items.join('\n')}</ul>`
}

function itemHtml(item: ListItem): string {
  const box = tickBox(item)
  if (box === '') return blocksHtml(item.blocks)
  const [first, ...rest] = item.blocks
  const words = `${box} `
  return first?.kind === 'paragraph'
    ? [blockHtml(first, words), blocksHtml(rest)].join('\n')
    : [`<p>${words}</p>`, blocksHtml(item.blocks)].join('\n')
}

function tableHtml({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const row = (name: 'th' | 'td', cells: readonly (readonly Span[])[]) =>
    `<tr>${cells.map((cell) => `<${name} dir="auto">${spansHtml(cell)}</${name}>`).join('')}</tr>`
  const body = rows.map((cells) => row('td', cells)).join('')
  return `<table><thead>${row('th', head)}</thead><tbody>${body}</tbody></table>`
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

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The only way any word gets into the page: as text, in an element or a quoted attribute. */
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign)
