import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginExercise, openDraft, saveDraft } from '#journal/exercises/drafts.ts'
import { editAnswer } from '#journal/exercises/edit-answer.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { readMeasures } from '#journal/measures/read-measures.ts'
import { asSpoken } from '#journal/translations/as-spoken.ts'
import { speak } from '#journal/words.ts'
import type { Exercise } from '#shared/exercise.ts'
import type { GivenAnswer } from '#shared/exercise-draft.ts'
import { withPartner } from '#shared/partner-name.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { recordId } from '../exercises/support/made-exercise.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => {
  speak('en')
  return journal.remove()
})

const { exercises } = bundledExercises()
const checkIn = exercises.get('weekly-check-in') as Exercise
const scale = checkIn.steps.find((step) => step.type === 'scale' && step.series !== undefined)
const key = scale?.key ?? ''
const given = (value: number): readonly GivenAnswer[] => [{ key, state: 'answered', value }]
const day = '2026-05-02'
const unnamed = (prompt = '', lang: string) => withPartner(prompt, '', checkIn.roles[0] ?? 'both', lang)

const begin = (nth: number) =>
  beginExercise(
    journal.connection,
    exercises,
    { id: recordId(nth), exercise: checkIn.id, role: checkIn.roles[0] ?? 'both', day, time: '10:00' },
    1000 + nth,
  )
const end = (nth: number, value: number, baseRevision = 1) =>
  finishExercise(
    journal.connection,
    {
      id: recordId(nth),
      baseRevision,
      answers: [...given(value)],
      status: 'finished',
      day,
      time: '11:00',
      zone: 'Europe/Berlin',
    },
    2000 + nth,
  )

describe('when the language is changed in the middle of an exercise', () => {
  it('its questions follow, its answers stay, and the record carries the language it was finished in', () => {
    expect(begin(1).exercise.title).toBe(checkIn.title)
    saveDraft(
      journal.connection,
      { id: recordId(1), baseRevision: 1, place: key, answers: [...given(7)] },
      1500,
    )
    speak('de-CH')
    const german = asSpoken(checkIn)
    const draft = openDraft(journal.connection, exercises, recordId(1))
    expect(draft).toMatchObject({
      exercise: { title: german.title, lang: 'de' },
      place: key,
      given: given(7),
    })
    expect(german.title).not.toBe(checkIn.title)

    const { record } = end(1, 7, 2)
    expect(record).toMatchObject({ lang: 'de', exercise: { title: german.title } })
    const answer = record.answers.find((one) => one.key === key)
    const asked = german.steps.find((step) => step.key === key)
    expect(answer).toMatchObject({ value: 7, state: 'answered', prompt: unnamed(asked?.prompt, 'de') })
  })

  it('a record stays in the words it was answered in, also when an answer is changed later', () => {
    begin(1)
    end(1, 7)
    speak('de')
    const { record } = editAnswer(
      journal.connection,
      { id: recordId(1), baseRevision: 2, key, value: 5 },
      3000,
    )
    expect(record).toMatchObject({ lang: 'en', exercise: { title: checkIn.title } })
    expect(record.answers.find((one) => one.key === key)).toMatchObject({
      value: 5,
      prompt: unnamed(scale?.prompt, 'en'),
    })
  })

  it('the same question in two languages is one line of the charts, in the words of the language now', () => {
    begin(1)
    end(1, 3)
    speak('de')
    begin(2)
    end(2, 4)
    const series = scale?.type === 'scale' ? scale.series : undefined
    const lines = () => readMeasures(journal.connection).questions.filter((one) => one.series === series)
    const german = asSpoken(checkIn).steps.find((step) => step.key === key)
    expect(lines()).toMatchObject([
      { question: german?.prompt, lang: 'de', points: [{ value: 3 }, { value: 4 }] },
    ])
    speak('en')
    expect(lines()).toMatchObject([
      { question: scale?.prompt, lang: 'en', points: [{ value: 3 }, { value: 4 }] },
    ])
  })

  it('the file a record is of has the same hash in every language', () => {
    const english = begin(1).record.exercise.hash
    speak('de')
    expect(begin(2).record.exercise.hash).toBe(english)
  })
})
