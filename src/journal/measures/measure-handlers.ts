import type { Handlers } from '#shared/contract-types.ts'
import type { Connection } from '../database/connection.ts'
import { pinEvent, unpinEvent } from './pinned-events.ts'
import { readMeasures } from './read-measures.ts'

/** The calls about what is shown over time. */
export function measureHandlers(connection: Connection, now: () => number): Handlers<'journal'>['measures'] {
  return {
    read: () => readMeasures(connection),
    pin: (event) => {
      pinEvent(connection, event, now())
      return null
    },
    unpin: ({ id }) => {
      unpinEvent(connection, id)
      return null
    },
  }
}
