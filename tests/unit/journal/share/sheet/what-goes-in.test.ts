import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { keepReceiver } from '#journal/share/receivers.ts'
import { gatherDraft } from '#journal/share/sheet/gather-draft.ts'
import { sensitivities } from '#journal/share/sheet/sensitivity.ts'
import { type ReceiverKind, receiverKinds } from '#shared/receiver.ts'
import type { Sensitivity } from '#shared/share-offer.ts'
import { recordId } from '../../exercises/support/made-exercise.ts'
import { temporaryFolder } from '../../vault/support/temporary-folder.ts'
import { openJournal, write } from '../support/filled-journal.ts'
import { madeDraft } from './support/made-draft.ts'

// What goes into a document, kind by kind: what is not named here is an ordinary exercise, picked by hand.

/** Letters, forgiveness, and what is about the other person, the family or a talk to be had. */
const sensitive = [
  'apology-letter',
  'letter-not-sent',
  'forgiveness',
  'close-the-door',
  'family-and-past',
  'talk-about-it',
  'pause',
]
/** Answers the app marks private by itself. */
const privateByItself: Readonly<Record<string, readonly string[]>> = {
  'closeness-steps': ['touch'],
  'future-picture': ['stance'],
  'close-the-door': ['miss'],
  'therapy-prep': ['notyet'],
}

let journal: Connection
beforeEach(() => {
  journal = openJournal(temporaryFolder(), true)
})
afterEach(() => journal.close())

const { exercises } = bundledExercises()

function expected(exercise: string, receiver: ReceiverKind | null): Sensitivity {
  if (exercise === 'safety-check')
    return receiver === null || receiver === 'couples-therapist' ? 'not-for-couples' : 'second-yes'
  if (exercise === 'stay-or-go') return 'second-yes'
  return sensitive.includes(exercise) ? 'sensitive' : 'ordinary'
}

test.each([...receiverKinds, null])('every exercise is as careful as it has to be, for: %s', (receiver) => {
  const says = sensitivities(journal, receiver)
  for (const id of exercises.keys()) expect([id, says(id)]).toEqual([id, expected(id, receiver)])
  expect(says(null)).toBe('ordinary')
  // Of what somebody else made and said nothing about, nothing is known.
  expect(says('x.somebody.something')).toBe('sensitive')
})

test('what is private by itself is that, and nothing else is but in weighing whether to stay', () => {
  for (const [id, { steps }] of exercises) {
    const keys = steps.filter((step) => 'private' in step && step.private === true).map(({ key }) => key)
    if (id === 'stay-or-go') expect(keys.length).toBeGreaterThan(10)
    else expect([id, keys]).toEqual([id, privateByItself[id] ?? []])
  }
})

/** An exercise of the app's that was done and lies open among the entries. */
function done(exercise: string): string {
  const id = recordId(1)
  const moment = { day: '2026-12-01', time: '10:00' }
  const role = exercises.get(exercise)?.roles[0] ?? 'both'
  beginExercise(journal, exercises, { id, exercise, role, ...moment }, 1)
  finishExercise(journal, { id, baseRevision: 1, answers: [], status: 'finished', ...moment, zone: 'UTC' }, 2)
  journal.run(journal.db.updateTable('entry').set({ sealed: 0 }).where('id', '=', id))
  return id
}

const kept = [...sensitive.filter((id) => id !== 'pause'), 'stay-or-go', 'safety-check', 'impact-map']
test.each(kept)('%s goes in as its kind says, for every reader', (exercise) => {
  const id = done(exercise)
  const other = write(journal, 1, 'One', 'bread')
  const receiver = recordId(90)
  for (const kind of receiverKinds) {
    keepReceiver(journal, { id: receiver, kind, name: '' }, 1)
    const isIn = (confirmed: readonly string[]) =>
      gatherDraft(journal, madeDraft({ receiver, entries: [id, other], confirmed: [...confirmed] })).some(
        (item) => item.id === id,
      )
    const how = expected(exercise, kind)
    expect([kind, isIn([])]).toEqual([kind, how === 'ordinary'])
    expect([kind, isIn([id])]).toEqual([kind, how !== 'not-for-couples'])
  }
})
