import type { MeasuredQuestion, Measures } from '#shared/measure.ts'
import { withPartner } from '#shared/partner-name.ts'
import { mondayOf, weeksBetween, weeksUpTo } from '#shared/week.ts'
import type { ReadConnection } from '../../database/connection.ts'
import { readMeasures } from '../../measures/read-measures.ts'
import { readPrivateSettings } from '../../settings/private-settings.ts'

/** First and last day, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** What the parts of a sheet are made of: the journal, and what was measured in the period. */
export interface SheetSource extends Period {
  readonly connection: ReadConnection
  /** The Mondays of its weeks, oldest first. */
  readonly weeks: readonly string[]
  /** Only answers of the period; the name of the other person is filled in. */
  readonly questions: readonly MeasuredQuestion[]
  readonly signs: Measures['signs']
  readonly pinned: Measures['pinned']
}

/** Reads once what more than one part is made of. */
export function openSource(connection: ReadConnection, { from, to }: Period): SheetSource {
  const { questions, signs, pinned } = readMeasures(connection, to)
  const isIn = ({ day }: { readonly day: string }) => day >= from && day <= to
  return {
    connection,
    from,
    to,
    weeks: weeksUpTo(to, Math.max(0, weeksBetween(mondayOf(from), mondayOf(to))) + 1),
    questions: withNames(connection, questions).map((asked) => ({
      ...asked,
      points: asked.points.filter(isIn),
    })),
    signs: signs !== null && signs.day >= from ? signs : null,
    pinned: pinned.filter(isIn),
  }
}

/** Questions with the name of the other person filled in, or words for them. */
export function withNames(
  connection: ReadConnection,
  questions: readonly MeasuredQuestion[],
): readonly MeasuredQuestion[] {
  const { partner, role } = readPrivateSettings(connection)
  return questions.map((asked) => {
    const filled = (text: string) => withPartner(text, partner, role ?? 'both', asked.lang)
    return {
      ...asked,
      question: filled(asked.question),
      low: asked.low === null ? null : filled(asked.low),
      high: asked.high === null ? null : filled(asked.high),
    }
  })
}
