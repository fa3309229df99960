import { maxExerciseBytes } from '#shared/limits.ts'
import { type CheckedExercise, checkExercise } from './check-exercise.ts'

/** Reads the bytes of an exercise file that somebody made. Whatever they hold, it answers with why it is no exercise. */
export function readExerciseFile(bytes: Uint8Array): CheckedExercise {
  if (bytes.byteLength > maxExerciseBytes) return refused('is larger than 200 KB')
  const text = decoded(bytes)
  if (text === null) return refused('is no text in UTF-8')
  try {
    return checkExercise(JSON.parse(text), 'others')
  } catch (fault) {
    if (fault instanceof SyntaxError) return refused('is no JSON')
    throw fault
  }
}

function refused(why: string): CheckedExercise {
  return { ok: false, errors: [`file: ${why}`] }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}
