import { i18n } from '@lingui/core'
import { type AnswerRecord, answerRecord } from '#shared/answer-record.ts'
import type { Fact, SharedPart } from '#shared/share.ts'
import { visibleLine } from '#shared/visible-text.ts'
import { median, pointsByWeek } from '#shared/weekly-series.ts'
import { ticked } from '../../measures/read-measures.ts'
import { counted, inWords } from './counted.ts'
import { blankWeek } from './rated.ts'
import { facts, sheetPart } from './sheet-part.ts'
import type { SheetSource } from './sheet-source.ts'

const logged = `
  SELECT record FROM answer_record JOIN entry ON entry.id = entry_id
  WHERE exercise_id = 'trigger-log' AND entry.day BETWEEN ? AND ? AND binned_at IS NULL AND sealed = 0
  ORDER BY position`
/** So many kinds, and so many things that helped, are named. */
const mostNamed = 3

/** How often something hit, how hard, what it mostly was, how long it took to settle and what helped: counted, not read. */
export function triggersPart(source: SheetSource): readonly SharedPart[] {
  const byWeek = triggersByWeek(source)
  const all = byWeek.flat()
  if (all.length === 0) return []
  const records = readLogs(source)
  const middle = median(all.flatMap(({ value }) => value ?? []))
  const named = (key: string) =>
    counted(records.flatMap((record) => ticked(record, key)).map(visibleLine)).slice(0, mostNamed)
  return sheetPart(
    'triggers',
    3,
    i18n._(
      /*i18n*/ {
        id: 'sheet.triggers',
        message: 'When it hits ({count, plural, one {# entry} other {# entries}})',
        values: { count: all.length },
      },
    ),
    facts([
      fact(
        i18n._(/*i18n*/ { id: 'sheet.per-week', message: 'per week' }),
        byWeek.map(({ length }) => (length === 0 ? blankWeek : String(length))).join('  '),
      ),
      fact(
        i18n._(/*i18n*/ { id: 'sheet.strength', message: 'strength' }),
        middle === null
          ? ''
          : i18n._(
              /*i18n*/ { id: 'sheet.middle', message: 'middle value {middle} of 10', values: { middle } },
            ),
      ),
      fact(i18n._(/*i18n*/ { id: 'sheet.mostly', message: 'mostly' }), inWords(named('kind'))),
      fact(
        i18n._(/*i18n*/ { id: 'sheet.settles', message: 'settles' }),
        inWords(counted(records.flatMap(settled).map(visibleLine))),
      ),
      fact(i18n._(/*i18n*/ { id: 'sheet.helped', message: 'helped' }), inWords(named('helped'))),
    ]),
  )
}

/** What hit in each of the weeks. */
export function triggersByWeek({ questions, weeks }: SheetSource) {
  const points = questions.filter(({ series }) => series === 'trigger').flatMap((asked) => asked.points)
  return pointsByWeek(points, weeks)
}

const fact = (label: string, words: string): Fact | null => (words === '' ? null : { label, words })

function readLogs({ connection, from, to }: SheetSource): readonly AnswerRecord[] {
  return connection
    .read<{ readonly record: string }>(logged)
    .all(from, to)
    .flatMap(({ record }) => answerRecord.safeParse(JSON.parse(record)).data ?? [])
}

function settled({ answers }: AnswerRecord): readonly string[] {
  const answer = answers.find(({ key, private: isPrivate }) => key === 'settle' && isPrivate !== true)
  return (answer?.options ?? []).filter(({ id }) => id === answer?.value).map(({ text }) => text)
}
