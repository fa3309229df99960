import type { Block, LineChart, ListItem, PlainSpans, PromiseRow, SharedPart, Span } from './share.ts'

/**
 * [Note: the words of a part] What is left out of a part is found by its place in the part's words. These are its title,
 * then everything in its blocks that has words, in reading order, each on a line of its own: one '\n' stands between two
 * of them. What has no words (a rule, a blank line, an empty item) is an empty line, so that it has a place, too, and goes
 * with the words around it. Not among them are the part's day, which the app writes, and contents, which follow titles.
 *
 * {@link changeWords} is the one walk over them; all that counts places goes by it.
 */

/** A line of a part's words. */
export interface Line {
  /** Where it begins, in UTF-16 units from the start of the part's words. */
  readonly at: number
  readonly spans: readonly Span[]
  /** Lines before it that it says once more: an alternative text has the words of what is drawn in it. */
  readonly repeats: readonly Line[]
}

/**
 * Gives the words that stand in a line's place, or null to take the line away with whatever has no words left then.
 */
export type ChangeLine = (line: Line) => readonly Span[] | null

/**
 * A part with other words. See [Note: the words of a part].
 * @param drawn whether plain words are also given as the spans they are made of, for a preview
 */
export function changeWords(part: SharedPart, change: ChangeLine, drawn: boolean): SharedPart {
  const walk = new Walk(change, drawn)
  const { fields } = walk.plain(part, ['title'])
  return { ...part, ...fields, blocks: walk.blocks(part.blocks) }
}

/** All words of a part as one text. See [Note: the words of a part]. */
export function partWords(part: SharedPart): string {
  const lines: string[] = []
  changeWords(
    part,
    ({ spans }) => {
      lines.push(plainWords(spans))
      return spans
    },
    false,
  )
  return lines.join('\n')
}

/** The words of some spans without their style. */
export const plainWords = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

class Walk {
  readonly #change: ChangeLine
  readonly #drawn: boolean
  #at = 0

  constructor(change: ChangeLine, drawn: boolean) {
    this.#change = change
    this.#drawn = drawn
  }

  blocks(blocks: readonly Block[]): readonly Block[] {
    return blocks.flatMap((block) => this.#block(block) ?? [])
  }

  /** Fields of plain words, and which of them were taken away: those are empty. */
  plain<Field extends string>(of: Readonly<Record<Field, string>>, names: readonly Field[]): Plain<Field> {
    const spans: Partial<Record<Field, readonly Span[]>> = {}
    const words: Partial<Record<Field, string>> = {}
    const gone = new Set<Field>()
    const before: Line[] = []
    for (const name of names) {
      const line = { spans: bare(of[name]), repeats: name === 'alternative' ? [...before] : [] }
      before.push({ at: this.#at, ...line })
      const changed = this.#line(line.spans, line.repeats)
      if (changed === null) gone.add(name)
      spans[name] = changed ?? []
      words[name] = plainWords(changed ?? [])
    }
    return { gone, fields: { ...(words as Record<Field, string>), ...(this.#drawn && { spans }) } }
  }

  #line(spans: readonly Span[], repeats: readonly Line[] = []): readonly Span[] | null {
    const at = this.#at
    this.#at += plainWords(spans).length + 1
    return this.#change({ at, spans, repeats })
  }

  #block(block: Block): Block | null {
    switch (block.kind) {
      case 'paragraph':
      case 'heading': {
        const spans = this.#line(block.spans)
        return spans && { ...block, spans }
      }
      case 'list': {
        const items = block.items.flatMap((item) => this.#item(item) ?? [])
        return items.length > 0 ? { ...block, items } : null
      }
      case 'quote': {
        const blocks = this.blocks(block.blocks)
        return blocks.length > 0 ? { ...block, blocks } : null
      }
      case 'code': {
        const { gone, fields } = this.plain(block, ['text'])
        return gone.size > 0 ? null : { ...block, ...fields }
      }
      case 'table':
        return this.#table(block)
      case 'rule':
        return this.#line([]) && block
      case 'charts': {
        const charts = block.charts.flatMap((chart) => this.#chart(chart) ?? [])
        return charts.length > 0 ? { ...block, charts } : null
      }
      case 'promises': {
        const rows = block.rows.flatMap((row) => this.#promise(row) ?? [])
        return rows.length > 0 ? { ...block, rows } : null
      }
      case 'facts': {
        const facts = block.facts.flatMap((fact) => {
          const { gone, fields } = this.plain(fact, ['label', 'words'])
          return gone.size === 2 ? [] : { ...fact, ...fields }
        })
        return facts.length > 0 ? { ...block, facts } : null
      }
      case 'box': {
        const { gone, fields } = this.plain(block, ['title'])
        const blocks = this.blocks(block.blocks)
        return gone.size > 0 && blocks.length === 0 ? null : { ...block, ...fields, blocks }
      }
      case 'room':
      case 'contents':
        return block
    }
  }

  #item(item: ListItem): ListItem | null {
    if (item.blocks.length === 0) return this.#line([]) && item
    const blocks = this.blocks(item.blocks)
    return blocks.length > 0 ? { ...item, blocks } : null
  }

  #table(table: Table): Table | null {
    const row = (cells: Row) => {
      const changed = cells.map((cell) => this.#line(cell))
      return { gone: changed.every((cell) => cell === null), cells: changed.map((cell) => cell ?? []) }
    }
    const head = row(table.head)
    const rows = table.rows.map(row).filter(({ gone }) => !gone)
    if (head.gone && rows.length === 0) return null
    return { ...table, head: head.cells, rows: rows.map(({ cells }) => cells) }
  }

  /** A line of which everything was taken away that says its figures shows none, either. */
  #chart(chart: LineChart): LineChart | null {
    const { gone, fields } = this.plain(chart, ['title', 'question', 'said', 'alternative'])
    if (gone.size === 4) return null
    const hidden = gone.has('said') && gone.has('alternative')
    return { ...chart, ...fields, ...(hidden && { values: chart.values.map(() => null) }) }
  }

  #promise(row: PromiseRow): PromiseRow | null {
    const { gone, fields } = this.plain(row, ['what', 'said', 'words', 'alternative'])
    if (gone.size === 4) return null
    const hidden = gone.has('said') && gone.has('alternative')
    return { ...row, ...fields, ...(hidden && { weeks: row.weeks.map(() => null) }) }
  }
}

type Table = Extract<Block, { kind: 'table' }>
type Row = Table['head']

interface Plain<Field extends string> {
  readonly gone: ReadonlySet<Field>
  readonly fields: Readonly<Record<Field, string>> & { readonly spans?: PlainSpans<Field> }
}

const bare = (text: string): readonly Span[] => (text === '' ? [] : [{ text }])
