import type { PathPart } from '#shared/path.ts'
import type { StepState } from '#shared/path-progress.ts'

type States = ReadonlyMap<string, Pick<StepState, 'state'>>
/** A part with the steps that are for the role the path is walked in. */
type Part = Pick<PathPart, 'chooseOne' | 'weeks' | 'steps'>

/** Whether nothing is left to choose in a part: one of its alternatives is done. */
const isChosen = ({ chooseOne, steps }: Part, states: States): boolean =>
  chooseOne === true && steps.some(({ key }) => states.get(key)?.state === 'done')

/**
 * The step to go on with: the first that is neither done nor passed over. An optional one that the person has walked
 * past, and what they did not choose, is not brought up again. Null when none is left.
 */
export function nextStep(parts: readonly Part[], states: States): string | null {
  const steps = parts.flatMap((part) =>
    isChosen(part, states) ? part.steps.filter(({ key }) => states.has(key)) : part.steps,
  )
  const last = steps.findLastIndex(({ key }) => states.has(key))
  const next = steps.find(({ key, optional }, at) => !states.has(key) && !(optional === true && at < last))
  return next?.key ?? null
}

const week = 7 * 86_400_000

/**
 * Whether the next step begins a new part although the part before, if it is meant to take its weeks, was begun less than
 * a week ago: it may wait, one part a week is enough. It is advice; nothing is closed by it.
 * @param now milliseconds since 1970, UTC
 */
export function isEnoughThisWeek(
  parts: readonly Part[],
  states: ReadonlyMap<string, Pick<StepState, 'state' | 'at'>>,
  now: number,
): boolean {
  const next = nextStep(parts, states)
  const at = parts.findIndex(({ steps }) => steps.some(({ key }) => key === next))
  if (at === -1 || parts[at]?.steps.some(({ key }) => states.has(key))) return false
  const before = parts.slice(0, at).findLast(({ weeks }) => weeks > 0)
  const done = before?.steps.flatMap(({ key }) => {
    const stands = states.get(key)
    return stands?.state === 'done' ? [stands.at] : []
  })
  return done !== undefined && done.length > 0 && now - Math.min(...done) < week
}
