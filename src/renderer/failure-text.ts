import { type Failure, type FailureCode, toFailure } from '#shared/failure.ts'
import { appTexts } from './failure-texts/app.ts'
import { backupTexts } from './failure-texts/backups.ts'
import { damageTexts } from './failure-texts/damage.ts'
import { exerciseTexts } from './failure-texts/exercises.ts'
import type { FailureText } from './failure-texts/failure-words.ts'
import { openingTexts } from './failure-texts/opening.ts'
import { pictureTexts } from './failure-texts/pictures.ts'
import { promiseTexts } from './failure-texts/promises.ts'
import { sharingTexts } from './failure-texts/sharing.ts'
import { transferTexts } from './failure-texts/transfer.ts'
import { writingTexts } from './failure-texts/writing.ts'

/** The words for every failure. A code without words does not compile. */
export const failureTexts: Record<FailureCode, FailureText> = {
  ...appTexts,
  ...openingTexts,
  ...damageTexts,
  ...writingTexts,
  ...pictureTexts,
  ...promiseTexts,
  ...exerciseTexts,
  ...sharingTexts,
  ...transferTexts,
  ...backupTexts,
}

/** The words for anything that was thrown, with the facts they need. */
export function failureText(thrown: unknown): FailureText & { readonly failure: Failure } {
  const failure = toFailure(thrown)
  const text = failureTexts[failure.code]
  return { ...text, next: { ...text.next, values: { seconds: failure.detail?.seconds ?? 1 } }, failure }
}

/** What a report may say: the code and the system's own name of the fault. Never a word of the journal. */
export function failureDetails(failure: Failure): string {
  return [failure.code, failure.detail?.system].filter((part) => part !== undefined).join(' · ')
}
