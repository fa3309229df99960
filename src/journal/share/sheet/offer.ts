import type { ReceiverKind } from '#shared/receiver.ts'
import type { OfferedItem, ShareOffer } from '#shared/share-offer.ts'
import type { SheetPart } from '#shared/sheet-parts.ts'
import type { ReadConnection } from '../../database/connection.ts'
import { pathsWalked } from './paths-walked.ts'
import { promisesIn } from './promises-part.ts'
import { chartsIn, weeksRated } from './rated.ts'
import { trustSeries, wellbeingSeries } from './rated-parts.ts'
import { type Sensitivities, sensitivities } from './sensitivity.ts'
import { lastPreparation, openQuestions } from './session-questions.ts'
import { openSource, type Period, type SheetSource } from './sheet-source.ts'
import { countTalks } from './talks-part.ts'
import { triggersByWeek } from './triggers-part.ts'

interface Row extends Omit<OfferedItem, 'kind' | 'sensitivity'> {}

const privateOnes = `
  (SELECT count(*) FROM json_each(record, '$.answers') AS answer
   WHERE answer.value ->> '$.private' = 1 AND answer.value ->> '$.state' = 'answered')`
const inPeriod = `
  SELECT entry.id, exercise_id AS exercise, entry.day, time, title, preview,
    CASE WHEN record IS NULL THEN 0 ELSE ${privateOnes} END AS privateAnswers
  FROM entry LEFT JOIN answer_record ON entry_id = entry.id
  WHERE entry.day BETWEEN ? AND ? AND binned_at IS NULL AND sealed = 0
  ORDER BY position`

interface Asked extends Period {
  readonly receiver: ReceiverKind | null
  /** The person's own day. */
  readonly today: string
}

/** What could go into a document of a period: of each part of the sheet how much there is, and everything that was written. */
export function readOffer(connection: ReadConnection, asked: Asked): ShareOffer {
  const prepared = lastPreparation(connection, asked.to)
  const questions = openQuestions(connection)
  const says = sensitivities(connection, asked.receiver)
  const source = openSource(connection, asked)
  return {
    parts: partsOf(source, asked, questions.length + (prepared?.questions.length ?? 0)),
    charts: { trust: chartsIn(source, trustSeries), wellbeing: chartsIn(source, wellbeingSeries) },
    questions,
    prepared: prepared && {
      goal: prepared.goal,
      questions: prepared.questions,
      notYet: prepared.notYet,
    },
    items: connection
      .read<Row>(inPeriod)
      .all(asked.from, asked.to)
      .map((row) => offered(row, says)),
  }
}

function offered(row: Row, says: Sensitivities): OfferedItem {
  return { ...row, kind: row.exercise === null ? 'entry' : 'exercise', sensitivity: says(row.exercise) }
}

function partsOf(
  source: SheetSource,
  { today }: Asked,
  questions: number,
): Readonly<Record<SheetPart, number>> {
  return {
    questions,
    trust: weeksRated(source, trustSeries),
    wellbeing: weeksRated(source, wellbeingSeries),
    promises: promisesIn(source).length,
    triggers: triggersByWeek(source).flat().length,
    talks: countTalks(source),
    signs: (source.signs?.better.length ?? 0) + (source.signs?.harder.length ?? 0),
    path: pathsWalked(source.connection, today).length,
    marks: source.pinned.length,
  }
}
