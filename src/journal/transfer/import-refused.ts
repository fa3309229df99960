import { Failure, type FailureCode } from '#shared/failure.ts'

type ImportFailure = Extract<FailureCode, `import-${string}`>

/**
 * Why a file is not taken in.
 * @param where the name of the part, one of those this format knows, and the line in it; never a word of what it holds
 */
export function importRefused(code: ImportFailure, where?: string, cause?: unknown): Failure {
  return new Failure(code, where === undefined ? undefined : { system: where }, { cause })
}
