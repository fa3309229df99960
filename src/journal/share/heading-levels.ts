import type { ShareDocument, SharedPart } from '#shared/share.ts'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** Levels of the headings of one part of a document, so that no level is skipped on the way down. */
export interface PartLevels {
  /** Of its day, and of its title: one below the day where it has one. */
  readonly when: HeadingLevel
  readonly title: HeadingLevel
  /** The level of the next heading among its blocks. To be asked once for each, in reading order. */
  next(written: HeadingLevel): HeadingLevel
}

/** Where a document has no heading of its own, its parts begin at the top. */
export function partLevels({ heading }: Pick<ShareDocument, 'heading'>, part: SharedPart): PartLevels {
  const when = levelAt(heading === '' ? part.level - 1 : part.level)
  const title = part.when === '' ? when : levelAt(when + 1)
  const said = [part.when, part.title].filter((words) => words !== '').length
  const above = when - 1 + said
  // The written levels of the headings one stands below.
  const open: number[] = []
  return {
    when,
    title,
    next(written) {
      while ((open.at(-1) ?? 0) >= written) open.pop()
      open.push(written)
      return levelAt(above + open.length)
    },
  }
}

const levelAt = (depth: number): HeadingLevel => ([1, 2, 3, 4, 5] as const)[depth - 1] ?? 6
