import type { Handlers } from '#shared/contract-types.ts'
import type { Connection } from '../database/connection.ts'
import { readSealedEntry, readSealedRows } from './read-sealed.ts'
import type { SealedRoom } from './sealed-room.ts'
import { sealEntries, unsealEntries } from './seals.ts'

interface Parts {
  readonly connection: Connection
  readonly room: SealedRoom
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Tells the window that its lists are out of date. */
  changed(ids: readonly string[]): void
}

/** The calls about what is sealed. The room is opened by main, with the passphrase. */
export function sealedHandlers({ connection, room, now, changed }: Parts): Handlers<'journal'>['sealed'] {
  return {
    seal: ({ ids, day }) => {
      sealEntries(connection, ids, day, now())
      changed(ids)
      return null
    },
    list: () => {
      room.demandOpen()
      return readSealedRows(connection)
    },
    read: ({ id }) => {
      room.demandOpen()
      return readSealedEntry(connection, id)
    },
    unseal: ({ ids }) => {
      room.demandOpen()
      unsealEntries(connection, ids)
      changed(ids)
      return null
    },
    close: () => {
      room.close()
      return null
    },
  }
}
