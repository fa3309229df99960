import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { renderPlainText } from '#journal/share/render-plain-text.ts'
import type { SharedPart } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { type TemporaryJournal, temporaryJournal } from '../../entries/support/temporary-journal.ts'
import { speakEnglish } from '../support/words.ts'
import { composedOf, onlyParts, part, titles, words } from './support/composed.ts'
import { type EightWeeks, fillEightWeeks } from './support/eight-weeks.ts'

speakEnglish()
let temporary: TemporaryJournal
let journal: Connection
let filled: EightWeeks
beforeAll(() => {
  temporary = temporaryJournal()
  journal = temporary.connection
  filled = fillEightWeeks(journal)
})
afterAll(() => temporary.remove())

const composed = (changes: Partial<ShareDraft> = {}) => composedOf(journal, { ...filled.draft, ...changes })
const only = (...parts: Parameters<typeof onlyParts>) => composed(onlyParts(...parts))

test('the cover says who, from where, of which weeks and when, and that it is no record of anybody else', async () => {
  const { heading, summary, foot } = await composed()
  expect(heading).toBe('Notes for a therapy session')
  expect(summary.replace(/\s/gu, ' ')).toBe(
    'M. · “I was hurt” · 8 weeks, 5 January – 1 March 2026 · made on 3 March 2026 Made by the client with a private journal. Not a medical record, not an assessment. This is a selection.',
  )
  expect(foot).toBe('M. · made on 3 March 2026 · Private. Please return or destroy if found.')
  expect((await composed({ heading: ' For\u200B Thursday ' })).heading).toBe('For Thursday')
  expect((await composed({ receiver: filled.receivers.self })).heading).toBe('Notes from a private journal')
})

test('the parts come in the order of the page: questions, weeks, what was chosen, what is not, room', async () => {
  const { impact, openness, touch } = filled.exercises
  expect(titles(await composed())).toEqual([
    'questions',
    'summary',
    'trust',
    'wellbeing',
    'triggers',
    'promises',
    'talks',
    'signs',
    'path',
    'marks',
    'contents',
    'exercises',
    impact,
    openness,
    touch,
    'entries',
    filled.entries.slept,
    filled.entries.loan,
    'included',
    'for-therapist',
    'room',
  ])
  expect(titles(await only(['marks']))).toEqual(['summary', 'marks', 'included'])
})

test('the questions are those of the preparation and those noted; "not yet" and those taken out only as chosen', async () => {
  const said = words(await only(['questions']))
  for (const one of ['one thing to say to Adam', 'without it turning into a row', 'good days scare me'])
    expect(said).toContain(one)
  expect(said).not.toContain('SETTLEDMARK')
  expect(said).not.toContain('my father')
  const changed = words(
    await composed({ parts: ['questions'], notYet: true, questionsOut: [filled.question] }),
  )
  expect(changed).toContain('Not yet: my father')
  expect(changed).not.toContain('good days scare me')
})

test('triggers, talks, promises, signs, path and marks are counted and told in the words that were shown', async () => {
  const document = await composed()
  const factsOf = (id: string) => {
    const [block] = part(document, id)?.blocks ?? []
    return block?.kind === 'facts' ? block.facts.map(({ label, words: said }) => [label, said]) : []
  }
  expect(part(document, 'triggers')?.title).toBe('When it hits (33 entries)')
  expect(factsOf('triggers')).toEqual([
    ['per week', '6  5  7  ·  4  5  3  3'],
    ['strength', 'middle value 7 of 10'],
    ['mostly', 'A phone or message 15 · Someone being late or hard to reach 9 · A question I was asked 5'],
    ['settles', 'Under an hour 19 · Under ten minutes 9 · The rest of the day 5'],
    ['helped', 'Moving or going outside 15 · A clear answer from Adam 9 · Talking to someone 5'],
  ])
  expect(factsOf('talks')).toEqual([
    ['Planned talks', '4: 3 held, 1 moved'],
    ['Meetings', '3: 3 held'],
    ['Felt heard (0 to 10)', '3, 5, 6'],
    ['Ways back', '9: 5 taken up, 2 a little, 2 not this time'],
  ])
  expect(factsOf('signs')).toEqual([
    ['more true', 'Words and actions matched · Rows ended sooner'],
    ['harder', 'More checking and quizzing'],
  ])
  expect(factsOf('marks').map(([, said]) => said)).toEqual([
    'told my sister',
    'letter from the bank',
    'first planned talk',
    'slept through',
  ])
  expect(factsOf('path')).toHaveLength(1)
  const [promises] = part(document, 'promises')?.blocks ?? []
  expect(promises?.kind === 'promises' ? promises.rows : []).toMatchObject([
    {
      weeks: ['kept', 'kept', 'partly', null, 'kept', 'missed', 'kept', 'kept'],
      said: 'kept 5, partly 1, missed 1, blank 1',
      words: 'The miss was the night of the bank letter. I told Adam the next day.',
    },
  ])
})

test('an exercise shows each question as it was shown, the answer, and what was skipped', async () => {
  const said = renderPlainText(await composed({ parts: [] }))
  expect(said).toContain('That he sat at the table doing the sums with me, and knew.')
  expect(said).toContain('Is there something about Adam that you no longer recognise? [skipped]')
  expect(said).toContain('[not shown]')
})

test('private answers are in it only after a second yes, and without one nothing says that there are any', async () => {
  const { touch } = filled.exercises
  const question = 'What about touch right now?'
  expect(words(await composed())).not.toContain(question)
  const confirmed = words(await composed({ privateToo: [touch] }))
  expect(confirmed).toContain(question)
  expect(confirmed).toContain('Not now')
})

test('what two people wrote together is in it only with the initials of both', async () => {
  const { plan } = filled.exercises
  const said = words(await composed({ entries: [plan] }))
  expect(said).not.toContain('JOINTMARK')
  expect(said).toContain('[agreed text not included]')
  const stored = journal.read<{ record: string }>('SELECT record FROM answer_record WHERE id = ?').get(plan)
  const record = JSON.parse(stored?.record ?? '')
  for (const answer of record.answers)
    if (answer.key === 'initials') Object.assign(answer, { state: 'answered', value: ['M.', 'A.'] })
  const put = (text: string) =>
    journal.transaction(() =>
      journal.write('UPDATE answer_record SET record = ? WHERE id = ?').run(text, plan),
    )
  put(JSON.stringify(record))
  expect(words(await composed({ entries: [plan] }))).toContain('JOINTMARK')
  put(stored?.record ?? '')
})

test('the box counts what is included, and names no exercise that is not', async () => {
  const document = await composed()
  expect(words({ ...document, parts: [part(document, 'included') as SharedPart] })).toContain(
    'This is a selection. 2 of 12 entries and 3 of 16 exercises of these weeks are included. Left out: some exercises.',
  )
  const [box] = part(await composed({ counts: false }), 'included')?.blocks ?? []
  expect(box?.kind === 'box' && box.blocks).toEqual([
    { kind: 'paragraph', spans: [{ text: 'This is a selection.' }] },
  ])
})

test('the contents of a short appendix are left out, and the safety check stands at its very end', async () => {
  const { impact, safety } = filled.exercises
  const { slept } = filled.entries
  expect(titles(await composed({ entries: [impact, slept] }))).not.toContain('contents')
  const long = titles(await composed({ entries: [impact, slept, safety], confirmed: [safety] }))
  expect(long.slice(long.indexOf('contents'))).toEqual(expect.arrayContaining(['contents', 'safety', safety]))
  expect(long.slice(-2)).toEqual(['safety', safety])
})

// Claim 49.
test('nothing is in the document but what was chosen', async () => {
  const marks = [
    'UNCHOSENMARK',
    'BEFOREMARK',
    'EARLIERMARK',
    'KETTLEMARK',
    'SEALED',
    'BINNED',
    'LETTERMARK',
    'LEAVINGMARK',
    'JOINTMARK',
    'SETTLEDMARK',
    'TRIGGERMARK',
    'TALKMARK',
    'WAYMARK',
    'Lisbon',
    '21:40',
    'Dr Hale',
  ]
  const { sealed, binned } = filled.entries
  const { leaving } = filled.exercises
  const chosen = [...filled.draft.entries, sealed, binned, leaving]
  const found = (said: string) => marks.filter((mark) => said.includes(mark))
  expect(found(words(await composed({ entries: chosen })))).toEqual([])
  expect(found(words(await composed({ entries: chosen, confirmed: [sealed, binned] })))).toEqual([])
  // The same search sees what is chosen.
  const more = [...chosen, filled.entries.kettle]
  expect(
    found(words(await composed({ entries: more, confirmed: [leaving], privateToo: [leaving] }))),
  ).toEqual(['KETTLEMARK', 'LEAVINGMARK'])
})

// Claim 52.
test('composing changes nothing in the journal', async () => {
  const before = contents(journal)
  await composed()
  expect(contents(journal)).toBe(before)
})

function contents({ sqlite }: Connection): string {
  const tables = sqlite
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
  const hash = createHash('sha256')
  for (const { name } of tables) hash.update(JSON.stringify(sqlite.prepare(`SELECT * FROM "${name}"`).all()))
  return hash.digest('hex')
}
