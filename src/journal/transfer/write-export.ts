import { randomBytes } from 'node:crypto'
import type { ExportOutcome } from '#shared/transfer.ts'
import { partialBeside } from '../share/place-file.ts'
import { sharePassword } from '../share/share-password.ts'
import {
  forgetUnfinishedShare,
  rememberUnfinishedShare,
  removeUnfinishedShare,
} from '../share/unfinished-share.ts'
import { lockWithAge } from './age-lock.ts'
import { type ExportSource, exportParts } from './export-parts.ts'
import { type GrowingDisk, realGrowingDisk } from './growing-disk.ts'
import { placeStream } from './place-stream.ts'
import { streamPair } from './stream-pair.ts'
import { writeZip } from './zip-writer.ts'

interface ExportToWrite {
  /** Absolute path, as the person chose it. */
  readonly file: string
  /** As typed; null for a zip that anybody can read. */
  readonly password: string | null
  /** Ends it when the person wishes. */
  readonly stop: AbortSignal
}

/**
 * Writes everything in the journal to one file, a few pieces at a time: no more of it is in memory, and no words reach
 * the disk but those of the file itself, which has its name only when it is whole and was read back.
 *
 * Throws a Failure `share-password-too-short`, `share-password-too-long`, `share-not-proven`, or what the disk throws;
 * then, as when it is stopped, nothing is left behind and an older file of the same name is untouched.
 */
export async function writeExport(
  { file, password: typed, stop }: ExportToWrite,
  source: ExportSource,
  disk: GrowingDisk = realGrowingDisk,
): Promise<ExportOutcome> {
  const { connection } = source
  await removeUnfinishedShare(connection, disk)
  const password = typed === null ? null : sharePassword(typed)
  const tell: ExportSource['tell'] = async (progress) => {
    await source.tell(progress)
    stop.throwIfAborted()
  }
  const count = { entries: 0, lostPictures: 0 }
  const partial = partialBeside(file, randomBytes)
  rememberUnfinishedShare(connection, partial)
  try {
    const pipe = streamPair()
    const zipping = writeZip(pipe.writable, exportParts({ ...source, tell }, count)).then(pipe.end, pipe.fail)
    const bytes = password === null ? pipe.readable : await lockWithAge(pipe.readable, password)
    const checked = (done: number, of: number) => tell({ step: 'checking', done, of })
    const length = await placeStream({ disk, bytes, partial, file, checked })
    await zipping
    return { kind: 'saved', ...count, bytes: length, locked: password !== null }
  } catch (thrown) {
    if (stop.aborted) return { kind: 'cancelled' }
    throw thrown
  } finally {
    if (!disk.exists(partial)) forgetUnfinishedShare(connection)
  }
}
