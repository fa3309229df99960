import type { ReactNode } from 'react'
import type { Block, ListItem, Span } from '#shared/share.ts'
import { inOrder } from './in-order.ts'
import { Spans, Words } from './SharedWords.tsx'
import { SheetBlockDrawn } from './SheetBlockDrawn.tsx'

interface BlocksProps {
  readonly blocks: readonly Block[]
  /** Level of the headings among them. */
  readonly level: number
}

/** The parts of a shared text as a reader sees them. Every word is drawn as text, whatever it looks like. */
export function Blocks({ blocks, level }: BlocksProps) {
  return inOrder(blocks, (block) => drawn(block, level))
}

/** @param before what stands before the block's own words, in its first line */
function drawn(block: Block, level: number, before = ''): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto" className="mt-2 min-h-[1lh] whitespace-pre-wrap">
          {before}
          <Spans spans={block.spans} />
        </p>
      )
    case 'heading': {
      const Heading = headingAt(level)
      return (
        <Heading dir="auto" className="mt-4 whitespace-pre-wrap font-heading">
          <Spans spans={block.spans} />
        </Heading>
      )
    }
    case 'list': {
      const items = inOrder(block.items, (item) => <Item item={item} level={level} />)
      return block.ordered ? (
        <ol start={block.start} className="mt-2 list-decimal pl-8">
          {items}
        </ol>
      ) : (
        <ul className="mt-2 list-disc pl-8">{items}</ul>
      )
    }
    case 'quote':
      return (
        <blockquote className="mt-2 border-l-2 border-line-strong pl-4">
          <Blocks blocks={block.blocks} level={level} />
        </blockquote>
      )
    case 'code':
      return (
        <pre dir="auto" className="mt-2 whitespace-pre-wrap border border-line px-3 py-2 font-code text-13">
          <Words text={block.text} spans={block.spans?.text} />
        </pre>
      )
    case 'table':
      return <SharedTable {...block} />
    case 'rule':
      return <hr className="mx-auto my-4 w-1/2 border-line-strong" />
    case 'box': {
      const Heading = headingAt(level)
      return (
        <div className="mt-3 border border-line-strong px-4 py-3">
          <Heading dir="auto" className="font-heading">
            <Words text={block.title} spans={block.spans?.title} />
          </Heading>
          <Blocks blocks={block.blocks} level={level + 1} />
        </div>
      )
    }
    default:
      return <SheetBlockDrawn block={block} />
  }
}

/** The element of a heading, no deeper than HTML goes. */
export function headingAt(level: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  return (['h2', 'h3', 'h4', 'h5'] as const)[level - 2] ?? 'h6'
}

function Item({ item: { ticked, blocks }, level }: { readonly item: ListItem; readonly level: number }) {
  if (ticked === null) {
    return (
      <li>
        <Blocks blocks={blocks} level={level} />
      </li>
    )
  }
  const box = ticked ? '[x] ' : '[ ] '
  const [first, ...rest] = blocks
  const words = first?.kind === 'paragraph'
  return (
    <li className="in-[ul]:list-none">
      {words ? drawn(first, level, box) : <p className="mt-2">{box}</p>}
      <Blocks blocks={words ? rest : blocks} level={level} />
    </li>
  )
}

function SharedTable({ head, rows }: Extract<Block, { kind: 'table' }>) {
  const cell = 'whitespace-pre-wrap border border-line-strong px-2 py-1 text-start align-top'
  const headCell = (spans: readonly Span[]) => (
    <th dir="auto" className={`${cell} font-heading`}>
      <Spans spans={spans} />
    </th>
  )
  const bodyCell = (spans: readonly Span[]) => (
    <td dir="auto" className={cell}>
      <Spans spans={spans} />
    </td>
  )
  return (
    <table className="mt-2 border-collapse">
      <thead>
        <tr>{inOrder(head, headCell)}</tr>
      </thead>
      <tbody>
        {inOrder(rows, (row) => (
          <tr>{inOrder(row, bodyCell)}</tr>
        ))}
      </tbody>
    </table>
  )
}
