import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { Failure } from '#shared/failure.ts'
import { saltLength } from '../database/page-format.ts'
import { type PageCipher, pageCipher } from './page-cipher.ts'
import { isInDatabase } from './stored-pages.ts'
import { hasLostTransactions, readLog, type WriteAheadLog } from './write-ahead-log.ts'

/**
 * Refuses a journal whose write-ahead log is damaged. SQLite would open it without a word, as it was before what is
 * damaged, and the next save would write over the rest. To be called before SQLite opens the files: closing any other
 * descriptor of the database later would give up its lock.
 *
 * Throws Failure `journal-damaged`, and what the disk throws.
 * @param file the database; its log is beside it
 */
export function refuseBrokenLog(file: string, key: Buffer): void {
  if (!existsSync(`${file}-wal`)) return
  const bytes = readFileSync(`${file}-wal`)
  const log = readLog(bytes)
  if (hasLostTransactions(log)) throw new Failure('journal-damaged')
  if (!log.sound && !isNeedless(log, bytes, file, key)) throw new Failure('journal-damaged')
}

/**
 * Whether a log without a right head is one whose pages are all in the database: a power cut may leave that when the
 * log is begun anew, after a checkpoint. A head alone, or a part of it, is the beginning of a log that never was.
 */
function isNeedless(log: WriteAheadLog, bytes: Buffer, file: string, key: Buffer): boolean {
  if (log.frames.length === 0) return true
  const descriptor = openSync(file, 'r')
  const read = (start: number, length: number) => {
    const part = Buffer.alloc(length)
    return part.subarray(0, readSync(descriptor, part, 0, length, start))
  }
  let cipher: PageCipher | null = null
  try {
    cipher = pageCipher(key, read(0, saltLength))
    return isInDatabase({ read, log: bytes, cipher })
  } finally {
    cipher?.close()
    closeSync(descriptor)
  }
}
