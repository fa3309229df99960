import type { Handlers } from '#shared/contract-types.ts'
import type { Connection } from '../database/connection.ts'
import { addMaking, beginMaking, discardMaking, listMakings, openMaking, saveMaking } from './makings.ts'

/** The calls about exercises that are being made. */
export function makerHandlers(connection: Connection, now: () => number): Handlers<'journal'>['maker'] {
  return {
    list: () => listMakings(connection),
    begin: ({ id, making, givenAs }) => beginMaking(connection, id, making, givenAs, now()),
    open: ({ id }) => openMaking(connection, id),
    save: (save) => saveMaking(connection, save, now()),
    discard: ({ id }) => {
      discardMaking(connection, id)
      return null
    },
    add: (request) => addMaking(connection, request, now()),
  }
}
