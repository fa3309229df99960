import type { Exercise, ExerciseStep } from '#shared/exercise.ts'
import { placeOf } from './shape-errors.ts'

/** Most steps, and most words of a sentence, that are not too much for somebody in distress. */
const manySteps = 16
const longSentence = 25
/** How many of the last steps may be the one that asks how the person is. */
const lastSteps = 4

// In English only: files in other languages are warned about their length and their end.
const watching = /\b(?:pass ?words?|pass ?codes?|locations?|track(?:ing|ed|ers?)?|pro(?:ve|ves|ved|of))\b/iu
const pressing = /\b(?:you should|always|never)\b/iu

/** What the author of a file, and whoever adds it, should look at: no fault, and often meant so. One line for each. */
export function exerciseWarnings(exercise: Exercise): readonly string[] {
  const { steps, heavy } = exercise
  const warnings =
    steps.length > manySteps ? [`steps: ${steps.length} are many; ${manySteps} are enough`] : []
  if (heavy === true && !steps.slice(-lastSteps).some(asksHowOneIs)) {
    warnings.push('steps: a heavy exercise ends with a step that asks how the person is')
  }
  return [...warnings, ...shownTexts(exercise).flatMap(([path, text]) => textWarnings(placeOf(path), text))]
}

const asksHowOneIs = ({ type }: ExerciseStep): boolean => type === 'feelings' || type === 'scale'

function textWarnings(place: string, text: string): string[] {
  const warnings: string[] = []
  if (sentences(text).some((sentence) => wordsOf(sentence) > longSentence)) {
    warnings.push(`${place}: a sentence has more than ${longSentence} words`)
  }
  const watched = watching.exec(text)
  if (watched) warnings.push(`${place}: “${watched[0]}” may be about watching someone`)
  const pressed = place.endsWith('.prompt') ? pressing.exec(text) : null
  if (pressed) warnings.push(`${place}: “${pressed[0]}” may press`)
  return warnings
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?…]["”’)]?)\s+|\n+/u)
}

function wordsOf(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}{}’'-]+/gu)?.length ?? 0
}

type Shown = readonly [path: readonly PropertyKey[], text: string]

/** Everything a person reads while doing it. */
function shownTexts({ steps }: Exercise): readonly Shown[] {
  return steps.flatMap((step, at): readonly Shown[] => {
    const field = step.type === 'letter' ? 'elements' : 'options'
    const options = step.type === 'letter' ? step.elements : 'options' in step ? step.options : []
    return [
      [['steps', at, 'prompt'], step.prompt],
      ...(step.help === undefined ? [] : [[['steps', at, 'help'], step.help] as const]),
      ...options.map(({ text }, nth) => [['steps', at, field, nth, 'text'], text] as const),
    ]
  })
}
