import type { ReceiverKind } from '#shared/receiver.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { goBackTo, goTo, type Place } from '../../state/place.ts'

/** The four screens of a share, in their order. */
export const shareSteps = ['for-whom', 'what-goes-in', 'read', 'how'] as const
export type ShareStep = (typeof shareSteps)[number]

export const isShareStep = (name: string | undefined): name is ShareStep =>
  shareSteps.some((step) => step === name)

const placeOf = (step: ShareStep): Place => `/share/${step}`

/** Goes to a screen of the share; to an earlier one as the way back does. */
export function goToStep(step: ShareStep, from: ShareStep): void {
  if (isAfter(from, step)) goBackTo(placeOf(step))
  else goTo(placeOf(step))
}

/** Goes on with the share that is being prepared, where there is still something to decide. */
export function goOnSharing({ receiver, restingSince }: ShareDraft): void {
  if (receiver === null) goTo(placeOf('for-whom'))
  else goTo(placeOf(restingSince === null ? 'what-goes-in' : 'how'))
}

/** Whether a screen comes later than another. */
export const isAfter = (step: ShareStep, other: ShareStep): boolean =>
  shareSteps.indexOf(step) > shareSteps.indexOf(other)

/** The screen after one, and the screen before it; null at the ends. */
export const stepAfter = (step: ShareStep): ShareStep | null =>
  shareSteps[shareSteps.indexOf(step) + 1] ?? null
export const stepBefore = (step: ShareStep): ShareStep | null =>
  shareSteps[shareSteps.indexOf(step) - 1] ?? null

/** Whether a screen can be reached: all but the first want to know for whom. */
export const canReach = (step: ShareStep, kind: ReceiverKind | null): boolean =>
  step === 'for-whom' || kind !== null
