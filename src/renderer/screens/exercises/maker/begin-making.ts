import { i18n } from '@lingui/core'
import type { Exercise } from '#shared/exercise.ts'
import { blankStep, makingOf } from '#shared/made-exercise.ts'
import type { Making } from '#shared/making.ts'
import { journal } from '../../../journal.ts'
import { newId } from '../../../state/new-id.ts'
import { goTo } from '../../../state/place.ts'
import { isFromOthers } from '../exercise-words.ts'
import { newKey } from './new-key.ts'

/** Begins a new exercise and opens it. Rejects with a Failure, and goes nowhere, when it could not be begun. */
export async function makeNew(): Promise<void> {
  await begin(
    {
      seed: newKey(),
      kind: 'exercise',
      lang: i18n.locale,
      ...{ title: '', purpose: '', whenToUse: '', whenNot: '', licence: '' },
      theme: null,
      roles: ['hurt', 'hurting', 'both', 'self'],
      minutes: { min: 10, max: 20 },
      setting: 'alone',
      heavy: false,
      evidence: { grade: 'D', note: '', sources: '' },
      export: 'on',
      author: await lastAuthor(),
      replaces: [],
      steps: [blankStep(newKey(), 'long-text')],
    },
    null,
  )
}

/** Begins an exercise of one's own with everything another one says, and names that one as a source. */
export async function makeFrom(exercise: Exercise): Promise<void> {
  const copy = makingOf(inOneLanguage(exercise), newKey())
  const { title, author, licence } = exercise
  const from = isFromOthers(exercise.id) ? author.name : 'Goldseam'
  const source = `“${title}”, ${from}, ${exercise.id}`
  await begin(
    {
      ...copy,
      author: await lastAuthor(),
      evidence: { ...copy.evidence, sources: [copy.evidence.sources, source].filter(Boolean).join('\n') },
      // The app's own texts may be changed and passed on under this one.
      licence: isFromOthers(exercise.id) ? (licence ?? '') : 'CC BY 4.0',
      replaces: [],
    },
    null,
  )
}

/** Where a translation lacks a text, its place for a name says which language it is in: a file has no such thing. */
function inOneLanguage(exercise: Exercise): Exercise {
  return JSON.parse(JSON.stringify(exercise).replaceAll(/\{partner:[A-Za-z0-9-]+\}/g, '{partner}'))
}

/** Goes on with an exercise that was saved as a file: it stays that exercise, and what is changed makes its next version. */
export async function makeOn(exercise: Exercise): Promise<void> {
  const { id, version } = exercise
  await begin(makingOf(exercise, newKey()), { id, version })
}

/** Whoever made the last one most likely makes this one. */
async function lastAuthor(): Promise<Making['author']> {
  const [last] = await journal.maker.list()
  if (last === undefined) return { kind: 'therapist', name: '', contact: '' }
  return (await journal.maker.open({ id: last.id })).making.author
}

async function begin(making: Making, givenAs: { readonly id: string; readonly version: number } | null) {
  const id = newId()
  await journal.maker.begin({ id, making, givenAs })
  goTo(`/exercises/maker/${id}`)
}
