import type { ReactNode } from 'react'
import type { LineChart, PromiseRow, SheetBlock } from '#shared/share.ts'
import { plotBottom, plotHeight, plotLeft, plotWeeks, plotWidth } from '#shared/weeks-plot.ts'
import { WeekShape } from '../promises/WeekShape.tsx'
import { inOrder } from './in-order.ts'
import { Words } from './SharedWords.tsx'

/** A block that only session sheets have, as it will stand on paper; boxes are drawn with the blocks in them. */
export function SheetBlockDrawn({
  block,
}: {
  readonly block: Exclude<SheetBlock, { kind: 'box' }>
}): ReactNode {
  switch (block.kind) {
    case 'charts':
      return (
        <div className="mt-3 mb-4 grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-5 gap-y-4">
          {inOrder(block.charts, (chart) => (
            <Chart {...chart} />
          ))}
        </div>
      )
    case 'promises':
      return inOrder(block.rows, (row) => <PromiseWeeks {...row} />)
    case 'facts':
      return (
        <dl className="mt-2">
          {inOrder(block.facts, ({ label, words, spans }) => (
            <div className="mt-1 grid grid-cols-[30%_1fr] gap-x-4">
              <dt dir="auto" className="text-ink-soft">
                <Words text={label} spans={spans?.label} />
              </dt>
              <dd dir="auto" className="whitespace-pre-wrap">
                <Words text={words} spans={spans?.words} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'room':
      return (
        <div aria-hidden="true">
          {inOrder(Array.from({ length: block.lines }), () => (
            <div className="h-8 border-b border-line-strong" />
          ))}
        </div>
      )
    case 'contents':
      return (
        <ol className="mt-2">
          {inOrder(block.items, ({ words, page }) => (
            <li className="flex items-baseline gap-2">
              <span dir="auto">{words}</span>
              {page !== null && (
                <>
                  <span className="min-w-4 flex-1 border-b border-dotted border-line-strong" />
                  <span>{page}</span>
                </>
              )}
            </li>
          ))}
        </ol>
      )
  }
}

function Chart({ title, question, values, said, alternative, spans }: LineChart) {
  const { points, blanks, joins, heights, weeks } = plotWeeks(values)
  return (
    <div className="flex flex-col text-13">
      <p dir="auto" className="font-heading text-15">
        <Words text={title} spans={spans?.title} />
      </p>
      <p dir="auto">
        <Words text={question} spans={spans?.question} />
      </p>
      <svg
        role="img"
        aria-label={alternative}
        viewBox={`0 0 ${plotWidth} ${plotHeight}`}
        className="mt-auto w-full overflow-visible pt-2"
      >
        {inOrder(heights, ({ y }) => (
          <path
            d={`M${plotLeft} ${y}H${plotWidth - 1}`}
            className={y === plotBottom ? 'stroke-ink' : 'stroke-line'}
            strokeWidth="0.6"
          />
        ))}
        {inOrder(joins, (join) => (
          <line {...join} className="stroke-ink" strokeWidth="1" />
        ))}
        {inOrder(points, ({ x, y }) => (
          <circle cx={x} cy={y} r="2.4" className="fill-ink" />
        ))}
        {inOrder(blanks, (x) => (
          <circle cx={x} cy={plotBottom} r="1.2" className="fill-ink" />
        ))}
        {inOrder(heights, ({ y, words }) => (
          <text x={plotLeft - 3} y={y + 2.6} textAnchor="end" fontSize="8" className="fill-ink">
            {words}
          </text>
        ))}
        {inOrder(weeks, ({ x, words }) => (
          <text x={x} y={plotHeight - 4} textAnchor="middle" fontSize="8" className="fill-ink">
            {words}
          </text>
        ))}
      </svg>
      <p dir="auto" className="figures mt-1 text-ink-soft">
        <Words text={said} spans={spans?.said} />
      </p>
    </div>
  )
}

function PromiseWeeks({ what, weeks, said, words, alternative, spans }: PromiseRow) {
  return (
    <div className="mt-3">
      <p dir="auto" className="whitespace-pre-wrap font-heading">
        <Words text={what} spans={spans?.what} />
      </p>
      <p className="flex flex-wrap items-center gap-x-4">
        <span role="img" aria-label={alternative} className="flex flex-wrap gap-x-1.5">
          {inOrder(weeks, (state) => (
            <WeekShape state={state} />
          ))}
        </span>
        <span dir="auto" className="text-13">
          <Words text={said} spans={spans?.said} />
        </span>
      </p>
      {words !== '' && (
        <p dir="auto" className="whitespace-pre-wrap">
          <Words text={words} spans={spans?.words} />
        </p>
      )}
    </div>
  )
}
