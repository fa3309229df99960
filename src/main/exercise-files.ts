import { open } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'
import type { Reply } from '#shared/contract-types.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import { maxExerciseBytes } from '#shared/limits.ts'
import type { SavedMaking } from '#shared/maker-calls.ts'
import { askForExercise, askWhereToSaveExercise } from './dialogs.ts'
import { unwrap } from './journal-process.ts'

/**
 * Asks the person for an exercise file and reads it. What is in it is for the journal process to judge.
 * @returns null when none was chosen
 */
export async function chooseExerciseFile(
  window: BrowserWindow | null,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | null> {
  const path = await askForExercise(window)
  if (path === null) return null
  const file = await open(path)
  try {
    // One byte more than there may be: that is enough to see that it is too large.
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(maxExerciseBytes + 1),
      0,
      maxExerciseBytes + 1,
      0,
    )
    return { bytes: new Uint8Array(buffer.subarray(0, bytesRead)) }
  } finally {
    await file.close()
  }
}

/** Saves an exercise that is being made where the person says. The journal process writes it, from what it has stored. */
export async function saveExerciseFile(
  id: string,
  ask: (request: JournalRequest) => Promise<Reply>,
  window: BrowserWindow | null,
): Promise<SavedMaking> {
  const file = await askWhereToSaveExercise(window)
  if (file === null) return { kind: 'cancelled' }
  return unwrap(await ask({ do: 'write-exercise', id, file })) as SavedMaking
}
