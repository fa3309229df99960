import { t } from '@lingui/core/macro'
import { addDays } from '#shared/day.ts'
import type { LedgerPromise, WeekMark } from '#shared/promise.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { showToast } from '../../components/toast.ts'
import { journal } from '../../journal.ts'
import { closeForm, usePromiseForm } from './promise-form.ts'
import { readPromises, usePromises } from './promises-store.ts'

// Each of these resolves when it is on the disk and the ledger was read again, and rejects with a Failure when it is not.
// `today` is the person's own day.

const asRead = ({ id, revision }: LedgerPromise) => ({ id, baseRevision: revision })

/** Keeps what is in the form, and closes it. */
export async function keepForm(today: string): Promise<void> {
  const { form } = usePromiseForm.getState()
  if (form === null) return
  if (form.of === null) {
    const id = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
    await doing(today, () => journal.promises.create({ ...form.words, id, beginsOn: today }))
  } else {
    const { of, words } = form
    await doing(today, () => journal.promises.change({ ...of, words }))
  }
  closeForm()
}

export const markWeek = (mark: WeekMark): Promise<void> =>
  doing(mark.today, () => journal.promises.mark(mark))

export const leaveAsItIs = (promise: LedgerPromise, today: string): Promise<void> =>
  doing(today, () => journal.promises.leaveAsItIs(asRead(promise)))

/** Days until a promise is looked at again when nothing else is chosen. */
const month = 28

export const lookAgainInAMonth = (promise: LedgerPromise, today: string): Promise<void> => {
  const { what, howOften, seenBy, ifThen, idea } = promise
  const words = { what, howOften, seenBy, ifThen, idea, reviewOn: addDays(today, month) }
  return doing(today, () => journal.promises.change({ ...asRead(promise), words }))
}

export async function pausePromise(promise: LedgerPromise, today: string): Promise<void> {
  await doing(today, () => journal.promises.pause(asRead(promise)))
  offerUndo(t`It is paused.`, promise, today)
}

export async function letGo(promise: LedgerPromise, why: string, today: string): Promise<void> {
  await doing(today, () => journal.promises.end({ ...asRead(promise), on: today, why }))
  offerUndo(t`You let it go. Its weeks are kept.`, promise, today)
}

export const takeUpAgain = (promise: LedgerPromise, today: string): Promise<void> =>
  doing(today, () => journal.promises.resume(asRead(promise)))

function offerUndo(text: string, { id }: LedgerPromise, today: string): void {
  const run = async () => {
    const now = usePromises.getState().promises?.find((promise) => promise.id === id)
    if (now === undefined) return
    try {
      await takeUpAgain(now, today)
    } catch (failure) {
      usePromises.setState({ failure })
    }
  }
  showToast({ text, undo: { label: t`Undo`, run: () => void run() } })
}

async function doing(today: string, act: () => Promise<null>): Promise<void> {
  try {
    await act()
  } finally {
    await readPromises(today)
  }
}
