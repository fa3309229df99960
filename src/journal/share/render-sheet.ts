import type { ContentsItem, Fact, LineChart, PromiseRow, SheetBlock } from '#shared/share.ts'
import { drawChart, drawWeeks } from './draw-sheet.ts'
import { escaped } from './escaped.ts'
import { tableHtml } from './render-blocks.ts'
import { chartTables } from './sheet-in-words.ts'

/** A block of a session sheet as HTML, but for boxes, which hold blocks of their own. */
export function sheetHtml(block: Exclude<SheetBlock, { kind: 'box' }>): string {
  switch (block.kind) {
    case 'charts':
      return chartsHtml(block.charts)
    case 'promises':
      return block.rows.map(promiseHtml).join('\n')
    case 'facts':
      return `<dl>${block.facts.map(factHtml).join('\n')}</dl>`
    case 'room':
      return `<div class="room">${'<div class="ruled"></div>'.repeat(block.lines)}</div>`
    case 'contents':
      return `<ol class="contents">${block.items.map(contentsHtml).join('\n')}</ol>`
  }
}

const chartsInARow = 3

/** A row of charts at a time, each row in one piece, and below them all their values as tables. */
function chartsHtml(charts: readonly LineChart[]): string {
  const rows = Array.from({ length: Math.ceil(charts.length / chartsInARow) }, (_, at) =>
    charts.slice(at * chartsInARow, (at + 1) * chartsInARow),
  )
  const drawn = rows.map((row) => `<div class="charts">${row.map(chartHtml).join('\n')}</div>`)
  return [...drawn, ...chartTables(charts).map((table) => tableHtml(table, 'values'))].join('\n')
}

function chartHtml({ title, question, values, alternative }: LineChart): string {
  return [
    '<div class="chart">',
    `<p class="name" dir="auto">${escaped(title)}</p>`,
    question === '' ? '' : `<p class="small" dir="auto">${escaped(question)}</p>`,
    drawChart(values, alternative),
    '</div>',
  ].join('\n')
}

function promiseHtml({ what, weeks, said, words, alternative }: PromiseRow): string {
  const own = words === '' ? '' : `<p dir="auto">${escaped(words)}</p>`
  return [
    `<div class="promise"><p class="name" dir="auto">${escaped(what)}</p>`,
    `<div class="weeks">${drawWeeks(weeks, alternative)}<p class="small" dir="auto">${escaped(said)}</p></div>`,
    `${own}</div>`,
  ].join('\n')
}

function factHtml({ label, words }: Fact): string {
  return `<div class="fact"><dt dir="auto">${escaped(label)}</dt><dd dir="auto">${escaped(words)}</dd></div>`
}

function contentsHtml({ words, page }: ContentsItem): string {
  const number = page === null ? '' : String(page)
  return `<li><p dir="auto">${escaped(words)}</p><span class="leader"></span><p class="page">${number}</p></li>`
}
