import type { Connection } from '#journal/database/connection.ts'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { pinEvent } from '#journal/measures/pinned-events.ts'
import { bundledPaths } from '#journal/paths/load-paths.ts'
import { beginPath } from '#journal/paths/progress.ts'
import { createPromise } from '#journal/promises/keep-promise.ts'
import { markWeek } from '#journal/promises/mark-week.ts'
import { changePrivateSettings } from '#journal/settings/private-settings.ts'
import { keepReceiver } from '#journal/share/receivers.ts'
import type { PromiseWeekState } from '#shared/answer-record.ts'
import type { GivenAnswer } from '#shared/exercise-draft.ts'
import type { ReceiverKind } from '#shared/receiver.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { sheetParts } from '#shared/sheet-parts.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { weeksUpTo } from '#shared/week.ts'
import { madeDraft } from './made-draft.ts'

// Eight weeks of a made-up person, always the same: whoever draws, proves or shows a session sheet does it with these.

/** The day the sheet is made on. */
export const today = '2026-03-03'
const from = '2026-01-05'
const to = '2026-03-01'
const weeks = weeksUpTo(to, 8)

export interface EightWeeks {
  readonly entries: Readonly<Record<'slept' | 'kettle' | 'loan' | 'sealed' | 'binned', string>>
  readonly exercises: Readonly<
    Record<'impact' | 'openness' | 'touch' | 'letter' | 'plan' | 'leaving' | 'safety' | 'preparation', string>
  >
  readonly receivers: Readonly<Record<ReceiverKind, string>>
  /** Noted to be asked. */
  readonly question: string
  /** For the own therapist, with every part, three exercises and two entries. */
  readonly draft: ShareDraft
}

/** Fills an empty journal. */
export function fillEightWeeks(connection: Connection): EightWeeks {
  const journal = new Filling(connection)
  changePrivateSettings(connection, { role: 'hurt', partner: 'Adam' })
  fillRatings(journal)
  fillTriggers(journal)
  fillTalks(journal)
  fillPromises(journal)
  const exercises = fillExercises(journal)
  const entries = fillEntries(journal)
  const receivers = fillReceivers(journal)
  const question = fillQuestion(journal)
  const draft = madeDraft({
    receiver: receivers.therapist,
    from,
    to,
    signedAs: 'M.',
    role: 'I was hurt',
    parts: [...sheetParts],
    entries: [exercises.impact, exercises.openness, exercises.touch, entries.slept, entries.loan],
    forTherapist: true,
    roomForNotes: true,
  })
  return { entries, exercises, receivers, question, draft }
}

type Answers = Readonly<Record<string, GivenAnswer['value']>>

/** Writes things one after another, each under the next id. */
class Filling {
  readonly connection: Connection
  #made = 0

  constructor(connection: Connection) {
    this.connection = connection
  }

  id(): string {
    this.#made += 1
    return uuidv7(1_767_600_000_000 + this.#made, new Uint8Array(10).fill(this.#made % 256))
  }

  get now(): number {
    return 1_767_600_000_000 + this.#made
  }

  done(exercise: string, day: string, given: Answers, role: 'hurt' | 'both' = 'hurt'): string {
    const id = this.id()
    const { exercises } = bundledExercises()
    beginExercise(this.connection, exercises, { id, exercise, role, day, time: '20:00' }, this.now)
    const answers = Object.entries(given).map(([key, value]) => ({ key, state: 'answered' as const, value }))
    const end = { answers, status: 'finished' as const, day, time: '20:15', zone: 'Europe/Lisbon' }
    finishExercise(this.connection, { id, baseRevision: 1, ...end }, this.now)
    return id
  }

  entry(day: string, title: string, body: string): string {
    const id = this.id()
    const draft = { id, baseRevision: 0, day, time: '21:40', zone: 'Europe/Lisbon', title, body }
    return saveEntry(this.connection, draft, this.now).id
  }

  seal(id: string, sealed: 0 | 1): string {
    const { db } = this.connection
    this.connection.run(db.updateTable('entry').set({ sealed }).where('id', '=', id))
    return id
  }
}

/** A day of one of the weeks: 0 is its Monday. */
const dayOf = (week: number, weekday: number): string => {
  const monday = new Date(`${weeks[week] ?? from}T00:00:00Z`)
  return new Date(monday.getTime() + weekday * 86_400_000).toISOString().slice(0, 10)
}

/** Week 4 was left blank. */
const ratings: Readonly<Record<string, readonly (number | null)[]>> = {
  't-predict': [2, 2, 2, null, 4, 2, 4, 5],
  't-depend': [2, 3, 2, null, 4, 3, 4, 5],
  't-faith': [1, 1, 2, null, 1, 2, 3, 3],
  safe: [6, 6, 5, null, 6, 5, 6, 7],
  weight: [9, 9, 9, null, 7, 8, 6, 6],
  close: [2, 2, 2, null, 3, 3, 4, 4],
}

function fillRatings(journal: Filling): void {
  for (const week of weeks.keys()) {
    const given = Object.entries(ratings).flatMap(([key, values]) => {
      const value = values[week] ?? null
      return value === null ? [] : [[key, value] as const]
    })
    if (given.length > 0) journal.done('weekly-check-in', dayOf(week, 6), Object.fromEntries(given))
  }
}

const perWeek = [6, 5, 7, 0, 4, 5, 3, 3]
const kinds = ['phone', 'phone', 'late', 'phone', 'question', 'late', 'memory']
const strengths = [7, 8, 6, 7, 5]
const settling = ['1h', '1h', '10m', '1h', 'day', '1h', '10m']
const helping = ['move', 'move', 'answer', 'move', 'people', 'answer', 'time']

function fillTriggers(journal: Filling): void {
  let nth = 0
  for (const [week, count] of perWeek.entries()) {
    for (let one = 0; one < count; one += 1) {
      journal.done('trigger-log', dayOf(week, one % 7), {
        what: `TRIGGERMARK ${nth}`,
        kind: [kinds[nth % kinds.length] ?? 'none'],
        strength: strengths[nth % strengths.length] ?? 5,
        helped: [helping[nth % helping.length] ?? 'time'],
        settle: settling[nth % settling.length] ?? '1h',
      })
      nth += 1
    }
  }
}

function fillTalks(journal: Filling): void {
  for (const [nth, held] of ['yes', 'yes', 'moved', 'yes'].entries())
    journal.done('ask-for-a-time', dayOf(nth * 2, 2), { topic: `TALKMARK ${nth}`, held })
  for (const [nth, heard] of [3, 5, 6].entries())
    journal.done('weekly-meeting', dayOf(nth * 2 + 2, 6), { thanks: ['tea'], heard, held: 'full' })
  for (const [nth, taken] of [...'yypynypyn'].entries()) {
    const choice = { y: 'yes', p: 'partly', n: 'no' }[taken] ?? 'no'
    journal.done('quick-log', dayOf(nth % 8, 4), { kind: 'repair', line: `WAYMARK ${nth}`, taken: choice })
  }
}

function fillPromises(journal: Filling): void {
  const { connection, now } = journal
  const id = journal.id()
  const words = { howOften: 'every night', seenBy: '', ifThen: '', reviewOn: null, idea: 'mine' as const }
  const what = 'When I want to re-read the old messages, I walk round the block first.'
  createPromise(connection, { id, what, ...words, beginsOn: from }, now)
  const states: readonly (PromiseWeekState | null)[] = [
    'kept',
    'kept',
    'partly',
    null,
    'kept',
    'missed',
    'kept',
    'kept',
  ]
  for (const [week, state] of states.entries()) {
    const note =
      state === 'missed' ? 'The miss was the night of the bank letter. I told Adam the next day.' : ''
    if (state !== null) markWeek(connection, { id, week: weeks[week] ?? from, today, state, note }, now)
  }
  for (const [day, event] of [
    ['2026-01-09', 'told my sister'],
    ['2026-02-11', 'letter from the bank'],
    ['2026-02-15', 'first planned talk'],
    ['2026-02-22', 'slept through'],
    ['2025-12-24', 'EARLIERMARK'],
  ] as const)
    pinEvent(connection, { id: journal.id(), day, words: event }, now)
  beginPath(connection, bundledPaths().paths, { id: 'steady-first', role: 'hurt', day: from }, now)
  journal.done('monthly-review', '2026-02-28', {
    better: ['actions', 'repair'],
    harder: ['check'],
    hope: 5,
  })
}

function fillExercises(journal: Filling): EightWeeks['exercises'] {
  const impact = journal.done('impact-map', '2026-01-19', {
    areas: ['sleep', 'money', 'self', 'past'],
    worst: 'That he sat at the table doing the sums with me, and knew.\n\nI keep going back to that table.',
    'still-true': ['I pay my way.', 'I notice things.', 'My nieces run to me.'],
    need: ['To see the statements once, with him, not alone.', 'To sleep at my sister’s on Friday.'],
  })
  const openness = journal.done('openness-agreement', '2026-02-16', {
    wish: ['Seeing the account together on Sundays.', 'Knowing before Adam borrows anything.'],
    why: 'steady',
    balance: ['no', 'end', 'third', 'space', 'slip'],
    urge: 'Walk. Then write it down for Sunday.',
  })
  const touch = journal.done('closeness-steps', '2026-02-20', {
    miss: ['talk', 'quiet'],
    touch: 'notnow',
    curious: ['What does Adam dream of?'],
  })
  const letter = journal.seal(
    journal.done('letter-not-sent', '2026-02-05', {
      letter: { text: 'LETTERMARK', present: [] },
      keep: 'keep',
    }),
    0,
  )
  const plan = journal.done(
    'joint-plan',
    '2026-02-08',
    { why: 'JOINTMARK for the garden', willing: ['mine'] },
    'both',
  )
  const leaving = journal.seal(journal.done('stay-or-go', '2026-02-25', { want: 'LEAVINGMARK' }), 0)
  const safety = journal.seal(journal.done('safety-check', '2026-01-07', {}), 0)
  const preparation = journal.done('therapy-prep', '2026-02-28', {
    day: '2026-03-05',
    kind: 'single',
    goal: 'I leave with one thing to say to Adam, and one thing to stop doing at two in the morning.',
    questions: [
      'How do I ask about the money without it turning into a row?',
      'He answers what I ask now. Why do I feel worse after he does?',
    ],
    notyet: ['my father'],
  })
  return { impact, openness, touch, letter, plan, leaving, safety, preparation }
}

function fillEntries(journal: Filling): EightWeeks['entries'] {
  for (let nth = 0; nth < 9; nth += 1)
    journal.entry(dayOf(nth % 8, 1), '', `UNCHOSENMARK ${nth}. Rain, and Adam late again.`)
  journal.entry('2025-12-30', 'Before', 'BEFOREMARK')
  const slept = journal.entry(
    '2026-02-22',
    'Slept through',
    'Woke up and it took me a moment to remember. Then I was angry that I had forgotten.\n\nThen I made coffee.',
  )
  const kettle = journal.entry('2026-02-23', 'Kettle', 'KETTLEMARK')
  const loan = journal.entry(
    '2026-02-26',
    '',
    'Adam told me about the second loan **before** I asked. Tess thinks I am too soft.',
  )
  const sealed = journal.seal(journal.entry('2026-02-10', 'SEALEDTITLE', 'SEALEDMARK'), 1)
  const binned = journal.entry('2026-02-12', 'BINNEDTITLE', 'BINNEDMARK')
  binEntries(journal.connection, [binned], journal.now)
  return { slept, kettle, loan, sealed, binned }
}

function fillReceivers(journal: Filling): EightWeeks['receivers'] {
  const kept = (kind: ReceiverKind, name: string) =>
    keepReceiver(journal.connection, { id: journal.id(), kind, name }, journal.now).id
  return {
    therapist: kept('therapist', 'Dr Hale'),
    'couples-therapist': kept('couples-therapist', 'Ms Okafor'),
    someone: kept('someone', 'my sister'),
    self: kept('self', ''),
  }
}

function fillQuestion(journal: Filling): string {
  const id = journal.id()
  const row = { id, entry_id: null, created_at: journal.now, settled_at: null }
  const { connection } = journal
  connection.run(
    connection.db.insertInto('session_question').values([
      { ...row, words: 'Is it normal that good days scare me?' },
      { ...row, id: journal.id(), settled_at: journal.now, words: 'SETTLEDMARK' },
    ]),
  )
  return id
}
