import type { FaultReason } from '#shared/exercise-fault.ts'
import { maxExerciseBytes } from '#shared/limits.ts'
import { type CheckedExercise, checkExercise } from './check-exercise.ts'

/** Reads the bytes of an exercise file that somebody made. Whatever they hold, it answers with why it is no exercise. */
export function readExerciseFile(bytes: Uint8Array): CheckedExercise {
  if (bytes.byteLength > maxExerciseBytes) return refused('file-too-large')
  const text = decoded(bytes)
  if (text === null) return refused('file-not-text')
  try {
    return checkExercise(JSON.parse(text), 'others')
  } catch (fault) {
    if (fault instanceof SyntaxError) return refused('file-not-json')
    throw fault
  }
}

function refused(why: FaultReason): CheckedExercise {
  return { ok: false, faults: [{ path: [], why }] }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}
