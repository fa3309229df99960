import type { Exercise, ExerciseStep } from '#shared/exercise.ts'

/** Gives the text for a place in a file: another, or the same. A list of words to watch comes and goes as JSON. */
export type PutText = (place: string, text: string) => string

/**
 * An exercise with other texts in it. Only texts are asked for, each by its place as a translation names it
 * (`steps.letter.elements.own`): nothing that says what an exercise does can be reached from here.
 */
export function withTexts(exercise: Exercise, put: PutText): Exercise {
  const { title, purpose, whenToUse, whenNot, evidence } = exercise
  return {
    ...exercise,
    title: put('title', title),
    purpose: put('purpose', purpose),
    whenToUse: put('whenToUse', whenToUse),
    whenNot: put('whenNot', whenNot),
    evidence: { ...evidence, note: put('evidence', evidence.note) },
    steps: exercise.steps.map((step) => stepWithTexts(step, put)),
  }
}

function stepWithTexts(step: ExerciseStep, put: PutText): ExerciseStep {
  const place = `steps.${step.key}`
  const same = {
    prompt: put(`${place}.prompt`, step.prompt),
    ...(step.help !== undefined && { help: put(`${place}.help`, step.help) }),
  }
  switch (step.type) {
    case 'scale':
      return { ...step, ...same, low: put(`${place}.low`, step.low), high: put(`${place}.high`, step.high) }
    case 'single-choice':
    case 'multi-choice':
    case 'checklist':
      return {
        ...step,
        ...same,
        options: step.options.map(({ id, text }) => ({ id, text: put(`${place}.options.${id}`, text) })),
      }
    case 'letter': {
      const { elements, watch } = step
      return {
        ...step,
        ...same,
        elements: elements.map((one) => ({ ...one, text: put(`${place}.elements.${one.id}`, one.text) })),
        ...(watch && { watch: JSON.parse(put(`${place}.watch`, JSON.stringify(watch))) }),
      }
    }
    default:
      return { ...step, ...same }
  }
}
