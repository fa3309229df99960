import type { PromiseWeekState } from '#shared/answer-record.ts'
import { plotBottom, plotHeight, plotLeft, plotWeeks, plotWidth } from '#shared/weeks-plot.ts'
import { escaped } from './escaped.ts'

/**
 * The line of a value over weeks as SVG, black on white, without styles: the print window allows none. The numbers of
 * its axes are text, and so part of the document's words, first those of the height from the top, then the weeks.
 * @param values from 0 to 10, or null for a blank week, oldest first
 * @param alternative what it shows, in words, for those who do not see it
 */
export function drawChart(values: readonly (number | null)[], alternative: string): string {
  const { points, blanks, joins, heights, weeks } = plotWeeks(values)
  const end = plotWidth - 1
  return [
    `<svg class="line" role="img" aria-label="${escaped(alternative)}" viewBox="0 0 ${plotWidth} ${plotHeight}">`,
    ...heights.map(
      ({ y }) =>
        `<path d="M${plotLeft} ${y}H${end}" stroke="${y === plotBottom ? '#000' : '#bbb'}" stroke-width="0.6"/>`,
    ),
    ...joins.map(
      ({ x1, y1, x2, y2 }) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#000" stroke-width="1"/>`,
    ),
    ...points.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="2.4" fill="#000"/>`),
    ...blanks.map((x) => `<circle cx="${x}" cy="${plotBottom}" r="1.2" fill="#000"/>`),
    ...heights.map(({ y, words }) => number(plotLeft - 3, y + 2.6, 'end', words)),
    ...weeks.map(({ x, words }) => number(x, plotHeight - 4, 'middle', words)),
    '</svg>',
  ].join('')
}

const number = (x: number, y: number, anchor: 'end' | 'middle', words: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" direction="ltr" font-size="8">${words}</text>`

const step = 18

/** The weeks of a promise as shapes that keep their meaning in grey: filled, half, outline, dot, and a stroke for a blank. */
export function drawWeeks(weeks: readonly (PromiseWeekState | null)[], alternative: string): string {
  const width = step * weeks.length
  const shapes = weeks.map((state, at) => weekShape(state, step * (at + 0.5)))
  return [
    `<svg class="states" role="img" aria-label="${escaped(alternative)}" width="${width}" height="${step}"`,
    ` viewBox="0 0 ${width} ${step}">${shapes.join('')}</svg>`,
  ].join('')
}

function weekShape(state: PromiseWeekState | null, x: number): string {
  const outline = `<circle cx="${x}" cy="9" r="5.5" fill="none" stroke="#000" stroke-width="1.2"/>`
  switch (state) {
    case 'kept':
      return `<circle cx="${x}" cy="9" r="6" fill="#000"/>`
    case 'partly':
      return `${outline}<path d="M${x - 5.5} 9a5.5 5.5 0 0 0 11 0z" fill="#000"/>`
    case 'missed':
      return outline
    case 'not-due':
      return `<circle cx="${x}" cy="9" r="2.2" fill="#000"/>`
    case null:
      return `<path d="M${x - 3} 14h6" stroke="#000" stroke-width="1"/>`
  }
}
