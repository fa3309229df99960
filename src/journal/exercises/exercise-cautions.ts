import type { Exercise, ExerciseStep } from '#shared/exercise.ts'
import type { Caution, FaultPath } from '#shared/exercise-fault.ts'

/** Most steps, and most words of a sentence, that are not too much for somebody in distress. */
const manySteps = 16
const longSentence = 25
/** How many of the last steps may be the one that asks how the person is. */
const lastSteps = 4

// In English only: files in other languages are warned about their length and their end.
const watching = /\b(?:pass ?words?|pass ?codes?|locations?|track(?:ing|ed|ers?)?|pro(?:ve|ves|ved|of))\b/iu
const pressing = /\b(?:you should|always|never)\b/iu

/** What the author of a file, and whoever adds it, should look at. */
export function exerciseCautions(exercise: Exercise): readonly Caution[] {
  const { steps, heavy } = exercise
  const cautions: Caution[] =
    steps.length > manySteps ? [{ path: ['steps'], why: 'many-steps', detail: String(steps.length) }] : []
  if (heavy === true && !steps.slice(-lastSteps).some(asksHowOneIs)) {
    cautions.push({ path: ['steps'], why: 'ends-without-asking' })
  }
  return [...cautions, ...shownTexts(exercise).flatMap(([path, text]) => textCautions(path, text))]
}

const asksHowOneIs = ({ type }: ExerciseStep): boolean => type === 'feelings' || type === 'scale'

function textCautions(path: FaultPath, text: string): Caution[] {
  const cautions: Caution[] = []
  if (sentences(text).some((sentence) => wordsOf(sentence) > longSentence)) {
    cautions.push({ path, why: 'long-sentence', detail: String(longSentence) })
  }
  const watched = watching.exec(text)
  if (watched) cautions.push({ path, why: 'watching', detail: watched[0] })
  const pressed = path.at(-1) === 'prompt' ? pressing.exec(text) : null
  if (pressed) cautions.push({ path, why: 'pressing', detail: pressed[0] })
  return cautions
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?…]["”’)]?)\s+|\n+/u)
}

function wordsOf(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}{}’'-]+/gu)?.length ?? 0
}

type Shown = readonly [path: FaultPath, text: string]

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
