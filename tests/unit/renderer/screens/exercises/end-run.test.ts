import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExerciseDraft } from '#shared/exercise-draft.ts'
import { unsentLetter } from '#shared/letter-end.ts'
import { bundledExercises } from '../../../../../src/journal/exercises/load-exercises.ts'
import { finishRun } from '../../../../../src/renderer/screens/exercises/end-run.ts'
import { answerStep, show, useRun } from '../../../../../src/renderer/screens/exercises/run-store.ts'
import { vaultIs } from '../../../../../src/renderer/state/vault.ts'
import { recordId } from '../../../journal/exercises/support/made-exercise.ts'

let calls: { readonly name: string; readonly input: unknown }[] = []
Object.assign(globalThis, {
  window: {
    bridge: {
      async call(name: string, input: unknown) {
        calls.push({ name, input })
        return { ok: true, value: name === 'exercises.saveDraft' ? { revision: 2 } : null }
      },
    },
  },
})

const id = recordId(1)
const called = (name: string) => calls.filter((call) => call.name === name).map(({ input }) => input)

function openLetter() {
  const exercise = bundledExercises().exercises.get(unsentLetter)
  if (exercise === undefined) throw new Error('there is no letter')
  const draft = { record: { id, role: 'hurt' }, exercise, place: null, revision: 1, given: [] }
  show(draft as unknown as ExerciseDraft)
  answerStep('letter', { text: 'Dear M', present: [] })
}

beforeEach(() => {
  calls = []
  vaultIs({ kind: 'open' })
  openLetter()
})
afterEach(() => vaultIs({ kind: 'locked', because: 'asked' }))

test.each(['finished', 'left'] as const)(
  'a letter that is to be deleted is destroyed when the exercise is %s, and no record is made of it',
  async (status) => {
    answerStep('keep', 'delete')
    await finishRun(status)
    expect(called('exercises.discardDraft')).toEqual([{ id }])
    expect(called('exercises.finish')).toEqual([])
    expect(useRun.getState().run?.phase).toEqual({ kind: 'over', entryId: null })
  },
)

test('one that is kept, or put away, is a record', async () => {
  answerStep('keep', 'lock')
  answerStep('until', '2027-01-10')
  await finishRun('finished')
  expect(called('exercises.discardDraft')).toEqual([])
  expect(called('exercises.finish')).toMatchObject([{ id, status: 'finished' }])
  expect(useRun.getState().run?.phase).toEqual({ kind: 'over', entryId: id })
})
