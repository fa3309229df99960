import { randomBytes } from 'node:crypto'
import type { SavedMaking } from '#shared/maker-calls.ts'
import type { Connection } from '../database/connection.ts'
import { partialBeside, placeFile } from '../share/place-file.ts'
import {
  forgetUnfinishedShare,
  rememberUnfinishedShare,
  removeUnfinishedShare,
} from '../share/unfinished-share.ts'
import { type Disk, realDisk } from '../vault/disk.ts'
import { giveOut, openMaking } from './makings.ts'

/**
 * Saves an exercise that is being made as a file, from what is stored and not from what a window shows. One that is no
 * exercise yet is refused with the reasons, and no file comes to be.
 *
 * Throws Failure `exercise-not-found`, and what `placeFile` throws; then nothing is left behind, and an older file of the same
 * name is untouched.
 * @param file absolute path, as the person chose it
 * @param now milliseconds since 1970, UTC
 */
export async function writeMaking(
  connection: Connection,
  { id, file }: { readonly id: string; readonly file: string },
  now: number,
  disk: Disk = realDisk,
): Promise<SavedMaking> {
  await removeUnfinishedShare(connection, disk)
  // Noted before the first byte is written: a file that is out must never have the version of another one.
  const checked = connection.transaction(() => giveOut(connection, id, now))
  if (!checked.ok) return { kind: 'refused', faults: checked.faults }
  const partial = partialBeside(file, randomBytes)
  rememberUnfinishedShare(connection, partial)
  placeFile(disk, Buffer.from(`${JSON.stringify(checked.exercise, null, 2)}\n`), partial, file)
  forgetUnfinishedShare(connection)
  return { kind: 'saved', making: openMaking(connection, id) }
}
