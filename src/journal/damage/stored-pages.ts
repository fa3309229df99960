import { pageSize, saltLength } from '../database/page-format.ts'
import type { PageCipher } from './page-cipher.ts'
import { hasLostTransactions, type LogFrame, readLog } from './write-ahead-log.ts'

/** The pages of a closed journal as they were last written, each proven by itself. */
export interface StoredPages {
  readonly count: number
  /** The page as SQLite sees it, or null when it is damaged or not there. */
  read(number: number): Buffer | null
}

/** Reads so many bytes from a place in the database file on, fewer at its end. */
export type ReadDatabase = (start: number, length: number) => Buffer

interface Parts {
  /** Bytes of the database file. */
  readonly size: number
  readonly read: ReadDatabase
  /** The whole write-ahead log; empty when there is none. */
  readonly log: Buffer
  readonly cipher: PageCipher
}

/**
 * Puts the log over the database. Of a log that was merely cut short only what SQLite would read counts; of a damaged
 * one everything that proves itself, and a page whose newest state is damaged is a damaged page: an older state of
 * it beside newer ones of others could put together a text that nobody wrote.
 */
export function storedPages({ size, read, log, cipher }: Parts): StoredPages {
  const frames = framesThatCount(log, cipher)
  const newest = new Map(frames.map((frame) => [frame.page, frame.content]))
  const pages = frames.findLast((frame) => frame.commits)?.databasePages ?? Math.ceil(size / pageSize)
  return {
    count: pages,
    read(number) {
      const stored = newest.get(number) ?? read((number - 1) * pageSize, pageSize)
      return stored.byteLength === pageSize ? cipher.open(stored, number) : null
    },
  }
}

function framesThatCount(bytes: Buffer, cipher: PageCipher): readonly LogFrame[] {
  const log = readLog(bytes)
  const isDamaged = hasLostTransactions(log) || !log.sound
  const end = isDamaged ? firstUnknown(log.frames, cipher) : log.frames.findIndex((frame) => !frame.sound)
  const known = end === -1 ? log.frames : log.frames.slice(0, end)
  return known.slice(0, known.findLastIndex((frame) => frame.commits) + 1)
}

/** The first frame of which not even the page is known, so that nothing after it can be put in its place. */
function firstUnknown(frames: readonly LogFrame[], cipher: PageCipher): number {
  return frames.findIndex((frame) => !frame.belongs && cipher.open(frame.content, frame.page) === null)
}

/**
 * Whether every page of a log is in the database already, as it is after a checkpoint. Then nothing is lost with it.
 */
export function isInDatabase({ read, log, cipher }: Omit<Parts, 'size'>): boolean {
  const newest = new Map(framesThatCount(log, cipher).map((frame) => [frame.page, frame.content]))
  return [...newest].every(([page, content]) => {
    const inLog = cipher.open(content, page)
    const stored = read((page - 1) * pageSize, pageSize)
    const inFile = stored.byteLength === pageSize ? cipher.open(stored, page) : null
    return inLog !== null && inFile !== null && inLog.subarray(saltLength).equals(inFile.subarray(saltLength))
  })
}
