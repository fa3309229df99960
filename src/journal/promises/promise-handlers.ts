import type { Handlers } from '#shared/contract-types.ts'
import type { Connection } from '../database/connection.ts'
import { changePromise, endPromise, leaveAsItIs, pausePromise, resumePromise } from './change-promise.ts'
import { createPromise } from './keep-promise.ts'
import { markWeek } from './mark-week.ts'
import { readEarlierWeeks, readPromises } from './read-promises.ts'

/** The calls about promises. */
export function promiseHandlers(connection: Connection, now: () => number): Handlers<'journal'>['promises'] {
  /** Does something, and answers once it is on the disk. */
  const doing = <Input>(act: (connection: Connection, input: Input, now: number) => void) => {
    return (input: Input): null => {
      act(connection, input, now())
      return null
    }
  }
  return {
    list: ({ today }) => readPromises(connection, today),
    earlierWeeks: (which) => readEarlierWeeks(connection, which),
    create: doing(createPromise),
    change: ({ words, ...at }) => {
      changePromise(connection, at, words, now())
      return null
    },
    pause: doing(pausePromise),
    resume: doing(resumePromise),
    end: doing(endPromise),
    leaveAsItIs: doing(leaveAsItIs),
    mark: doing(markWeek),
  }
}
