import { localMoment } from '#shared/day.ts'
import { type LetterEnd, letterEnd } from '#shared/letter-end.ts'
import { journal } from '../../journal.ts'
import { answersAtEnd, holdsAnswers } from './given-answers.ts'
import { currentRun, endRun, enterPhase, flushRun, type Run, runFailed } from './run-store.ts'

const now = () => localMoment(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)

/** Of this one the journal keeps that it was opened, whatever becomes of the answers: exercises for two ask for it. */
export const safetyCheck = 'safety-check'

/** What the person wants to become of what they wrote. */
export const endOfRun = ({ exercise, values }: Pick<Run, 'exercise' | 'values'>): LetterEnd =>
  letterEnd(exercise.id, (step) => values.get(step))

/**
 * Puts what was answered into the journal. When nothing was to be kept, nothing is: then not even that the exercise was
 * done. So it is with a letter that is to be deleted. What fails is shown on the page, with everything still there.
 */
export async function finishRun(status: 'finished' | 'left'): Promise<void> {
  const run = currentRun()
  const baseRevision = await flushRun()
  if (baseRevision === null) return
  const answers = answersAtEnd(run)
  const isDeleted = endOfRun(run).kind === 'delete'
  try {
    if (!isDeleted && (holdsAnswers(answers) || run.exercise.id === safetyCheck)) {
      await journal.exercises.finish({ id: run.id, baseRevision, answers, status, ...now() })
      endRun()
      enterPhase({ kind: 'over', entryId: holdsAnswers(answers) ? run.id : null })
    } else {
      await journal.exercises.discardDraft({ id: run.id })
      endRun()
      enterPhase({ kind: 'over', entryId: null })
    }
  } catch (failure) {
    runFailed(failure)
  }
}

/** Leaves the exercise for another day. One in which nothing was answered yet is not kept. */
export async function leaveRun(): Promise<void> {
  const run = currentRun()
  if (run.phase.kind === 'over') return
  const revision = await flushRun()
  if (revision === null || holdsAnswers(answersAtEnd(run))) return
  endRun()
  try {
    await journal.exercises.discardDraft({ id: run.id })
  } catch (failure) {
    runFailed(failure)
  }
}
