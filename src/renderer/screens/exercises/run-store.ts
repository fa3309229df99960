import { create } from 'zustand'
import type { Exercise, ExerciseStep, Exit } from '#shared/exercise.ts'
import type { ExerciseDraft } from '#shared/exercise-draft.ts'
import { exitFor, shownSteps, stepAfter, stepBefore, stepNumber, type Values } from '#shared/next-step.ts'
import { withPartner } from '#shared/partner-name.ts'
import { journal } from '../../journal.ts'
import { dropAnswers, flushAnswers, keepAnswers } from '../../state/answer-drafts.ts'
import type { AnswerKeeper } from '../../state/answer-keeper.ts'
import type { SaveState } from '../../state/draft-keeper.ts'
import { goTo } from '../../state/place.ts'
import { readPrivateSettings, usePrivateSettings } from '../../state/private-settings.ts'
import { onSpoken } from '../../state/spoken.ts'
import { emptyAtLock } from '../../state/vault.ts'
import { afterPause } from './after-pause.ts'
import { answersSoFar, type Given } from './given-answers.ts'

/** What the runner shows. `end`: all steps are passed, and nothing is finished yet. */
export type Phase =
  | { readonly kind: 'step' }
  | { readonly kind: 'exit'; readonly to: Exit }
  | { readonly kind: 'end' }
  | { readonly kind: 'over'; readonly entryId: string | null }

/** An exercise that is being done. */
export interface Run extends Given {
  readonly id: string
  readonly exercise: Exercise
  /** The exercise with which one may start afresh; null for none. */
  readonly newer: string | null
  /** The name or initials put into the questions; empty for none. */
  readonly partner: string
  /** The step it stands at. */
  readonly place: string
  readonly phase: Phase
  readonly save: SaveState
  /** Why it could not be finished; null when nothing failed. */
  readonly failure: unknown
}

interface Runs {
  readonly run: Run | null
  /** Why it could not be opened. */
  readonly failure: unknown
}

export const useRun = create<Runs>(() => ({ run: null, failure: null }))

let keeper: AnswerKeeper | null = null
/** What was answered in exercises that wait while Pause is done, also what is not to be kept. */
const waiting = new Map<string, Values>()
/** Counts up whenever another is opened or let go: answers that come later are nobody's. */
let openings = 0

/** The run on the page. Throws when there is none: only what is on the page may ask. */
export function currentRun(): Run {
  const { run } = useRun.getState()
  if (run === null) throw new Error('no exercise is open')
  return run
}

function patch(change: Partial<Run>): void {
  const { run } = useRun.getState()
  if (run !== null) useRun.setState({ run: { ...run, ...change } })
}

/** Opens an exercise where it was left. */
export async function openRun(id: string): Promise<void> {
  if (useRun.getState().run?.id === id) return
  const before = useRun.getState().run
  letRunGo()
  if (before !== null && before.phase.kind !== 'over') waiting.set(before.id, before.values)
  const asked = openings
  try {
    // What was given when it was last on the page may still be on its way.
    await flushAnswers()
    const [draft] = await Promise.all([journal.exercises.openDraft({ id }), readPrivateSettings()])
    if (asked === openings) show(draft)
  } catch (failure) {
    if (asked === openings) useRun.setState({ failure })
  }
}

/** Shows an exercise that is being done, as the journal has it. */
export function show({ record, exercise, place, revision, given, newer }: ExerciseDraft): void {
  const { id, role } = record
  // A name that was changed meanwhile is the name now.
  const partner = usePrivateSettings.getState().settings?.partner ?? record.partner ?? ''
  const stored = new Map<string, unknown>(
    given.flatMap(({ key, state, value }) =>
      state === 'answered' && value !== undefined ? [[key, value] as const] : [],
    ),
  )
  const values = waiting.get(id) ?? stored
  waiting.delete(id)
  const shown = shownSteps(exercise, role, values)
  const at = shown.find(({ key }) => key === place) ?? shown[0]
  keeper = keepAnswers(id, revision, {
    draft: () => {
      const run = currentRun()
      return { place: run.place === '' ? null : run.place, answers: answersSoFar(run) }
    },
    onState: (save) => patch({ save }),
  })
  useRun.setState({
    failure: null,
    run: {
      id,
      exercise,
      role,
      newer,
      partner,
      values,
      passed: new Set(given.map(({ key }) => key)),
      lost: new Set(
        given.filter(({ key, state }) => state === 'not-kept' && !values.has(key)).map(({ key }) => key),
      ),
      keepAsked: false,
      place: at?.key ?? '',
      phase: { kind: 'step' },
      save: { kind: 'untouched' },
      failure: null,
    },
  })
}

/** Asks the questions anew in the language the app speaks now. What was answered stays where it is. */
async function askAnew(): Promise<void> {
  const { run } = useRun.getState()
  if (run === null || run.phase.kind === 'over') return
  const asked = openings
  try {
    const { exercise } = await journal.exercises.openDraft({ id: run.id })
    if (asked === openings) patch({ exercise })
  } catch (failure) {
    if (asked === openings) patch({ failure })
  }
}

/** The exercise is no longer on the page. What is not on the disk yet is saved; what is not to be kept is forgotten. */
export function letRunGo(): void {
  openings += 1
  const going = keeper
  keeper = null
  going?.letGo()
  if (going) dropAnswers(going)
  useRun.setState({ run: null, failure: null })
}

/** All exercises are left: what is not to be kept is forgotten, also in those that wait. */
export function forgetRuns(): void {
  waiting.clear()
  letRunGo()
}

/** Whether another exercise waits for this one to be over. */
export const othersWait = (): boolean => waiting.size > 0

/** The steps a person sees, the one they are at, and its number. */
export function whereIn(run: Run): {
  readonly step: ExerciseStep | undefined
  readonly number: number
  readonly of: number
} {
  const shown = shownSteps(run.exercise, run.role, run.values)
  const { step: number, of } = stepNumber(shown, run.place)
  return { step: shown[number - 1], number, of }
}

/** A text of the exercise as this person sees it. */
export const filled = ({ partner, role, exercise }: Run, text: string): string =>
  withPartner(text, partner, role, exercise.lang)

/** Answers a step; undefined takes the answer away. For every key. */
export function answerStep(key: string, value: unknown): void {
  const { values, lost } = currentRun()
  const next = new Map(values)
  if (value === undefined) next.delete(key)
  else next.set(key, value)
  patch({ values: next, lost: new Set([...lost].filter((other) => other !== key)) })
  keeper?.changed()
}

/** Moves on from the step one is at. An exit acts now, and not while one was still ticking. */
export function moveOn(): void {
  const run = currentRun()
  const { step } = whereIn(run)
  patch({ passed: new Set([...run.passed, run.place]) })
  keeper?.changed()
  const to = step === undefined ? null : exitFor(step, run.values.get(step.key))
  if (to !== null) {
    patch({ phase: { kind: 'exit', to } })
    if (to !== 'pause') void setJointAside()
    return
  }
  const wanted = step === undefined ? null : afterPause(run.exercise, step, run.values.get(step.key))
  if (wanted === null || wanted === 'numbers') goOn()
  else {
    // It is asked anew at the end of the next time.
    answerStep(run.place, undefined)
    standAt(wanted.again)
  }
  if (wanted === 'numbers') goTo('/safety')
}

/** To the next step, or to the end after the last. */
export function goOn(): void {
  const run = currentRun()
  const next = stepAfter(run.exercise, shownSteps(run.exercise, run.role, run.values), run.place)
  if (next === null) patch({ phase: { kind: 'end' } })
  else standAt(next.key)
}

/** To the step before, or from the end to the last step. */
export function stepBack(): void {
  const run = currentRun()
  if (run.phase.kind !== 'step') {
    patch({ phase: { kind: 'step' } })
    return
  }
  const before = stepBefore(run.exercise, shownSteps(run.exercise, run.role, run.values), run.place)
  if (before) standAt(before.key)
}

/** Whether there is a step before the one the run stands at. */
export const canStepBack = (run: Run): boolean =>
  run.phase.kind !== 'step' ||
  stepBefore(run.exercise, shownSteps(run.exercise, run.role, run.values), run.place) !== null

function standAt(place: string): void {
  patch({ place, phase: { kind: 'step' } })
  keeper?.changed()
}

/** After a page about safety the exercises for two are set aside. What the answer was is told to nobody. */
async function setJointAside(): Promise<void> {
  try {
    await journal.exercises.setJointAside({ aside: true })
  } catch (failure) {
    patch({ failure })
  }
}

export function enterPhase(phase: Phase): void {
  patch({ phase, failure: null })
}

export function keepAskedAnswers(keepAsked: boolean): void {
  patch({ keepAsked })
}

export function runFailed(failure: unknown): void {
  patch({ failure })
}

/** Saves what was given, and tells the revision on the disk; null when it could not be saved. */
export async function flushRun(): Promise<number | null> {
  const flushing = keeper
  await flushing?.flush()
  return flushing === null || flushing.pending() ? null : flushing.revision()
}

/** Saves and shows that everything is on the disk. */
export async function confirmRunSaved(): Promise<void> {
  keeper?.changed()
  await keeper?.flush()
}

/** It is over: nothing of it is saved again. */
export function endRun(): void {
  keeper?.stop()
  if (keeper) dropAnswers(keeper)
  keeper = null
}

onSpoken(() => void askAnew())

emptyAtLock(() => {
  openings += 1
  keeper = null
  waiting.clear()
  useRun.setState({ run: null, failure: null })
})
