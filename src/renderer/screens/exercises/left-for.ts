import { forgetRuns } from './run-store.ts'

/**
 * The window shows another place. Answers that are not to be kept go when the exercise is left; a look at the safety
 * page or at another exercise, such as Pause, is on the way back to it.
 */
export function runnerLeftFor(place: string): void {
  if (!place.startsWith('/exercises/do/') && place !== '/safety') forgetRuns()
}
