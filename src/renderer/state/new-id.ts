import { uuidv7 } from '#shared/uuid.ts'

/** A fresh id for something the window makes: a UUIDv7 of now. */
export const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
