import type { Receiver, ReceiverKind } from '#shared/receiver.ts'
import type { LastSession } from '#shared/share-offer.ts'
import { journal } from '../../../journal.ts'
import { newId } from '../../../state/new-id.ts'
import { isTherapist, startFor } from '../../../state/new-share.ts'
import { changeShare, useShareDraft } from '../../../state/share-draft.ts'
import { periodFor } from '../../../state/share-period.ts'
import { emptyAtLock } from '../../../state/vault.ts'
import { keepReceiver, removeReceiver, useReceivers } from '../receivers-store.ts'

/** Who was chosen as somebody known: they stay so, also when nothing was ever shared with them. */
const takenUp = new Set<string>()
emptyAtLock(() => takenUp.clear())

/** Somebody nothing was shared with yet, named for the share that is being prepared: they can still become anybody. */
export const isNew = (receiver: Receiver): boolean =>
  useShareDraft.getState().draft?.receiver === receiver.id && !takenUp.has(receiver.id) && !wasGiven(receiver)

/** Whether the ledger notes that they were given something. */
const wasGiven = ({ id }: Receiver): boolean =>
  useReceivers.getState().ledger?.some(({ receiver }) => receiver?.id === id) ?? false

/** Everybody who was chosen before. */
export const knownReceivers = (receivers: readonly Receiver[]): readonly Receiver[] =>
  receivers.filter((one) => !isNew(one))

/** The share is for somebody who is known. @param today `YYYY-MM-DD` */
export async function chooseKnown(receiver: Receiver, today: string): Promise<void> {
  const before = chosen()
  if (before?.id === receiver.id) return
  takenUp.add(receiver.id)
  becomeFor(receiver, before)
  await Promise.all([followLastTime(receiver.id, today), forgetUnnamed(before)])
}

/** The share is for somebody of this kind whom the journal does not know yet. @param today `YYYY-MM-DD` */
export async function chooseNew(kind: ReceiverKind, today: string): Promise<void> {
  const before = chosen()
  const again = before !== null && isNew(before)
  const receiver = again
    ? { ...before, kind, name: kind === 'self' ? '' : before.name }
    : { id: newId(), kind, name: '' }
  becomeFor(receiver, before)
  beginPeriod(null, today)
  await keepReceiver(receiver)
}

/** What the chosen one is called. */
export async function nameChosen(name: string): Promise<void> {
  const before = chosen()
  if (before) await keepReceiver({ ...before, name })
}

function chosen(): Receiver | null {
  const { draft } = useShareDraft.getState()
  return useReceivers.getState().receivers?.find(({ id }) => id === draft?.receiver) ?? null
}

/** Somebody who was never named and never given anything is nobody. */
async function forgetUnnamed(before: Receiver | null): Promise<void> {
  if (before === null || before.name !== '' || wasGiven(before)) return
  await removeReceiver(before.id)
}

/** What was said yes to a second time was said for one reader. What is ticked from the start follows the kind of reader. */
function becomeFor(receiver: Receiver, before: Receiver | null): void {
  const same = before !== null && isTherapist(before.kind) === isTherapist(receiver.kind)
  changeShare({
    receiver: receiver.id,
    confirmed: [],
    privateToo: [],
    ...(!same && startFor(receiver.kind)),
  })
}

/** The period begins where what they were given last ended. */
async function followLastTime(receiver: string, today: string): Promise<void> {
  try {
    const last = await journal.share.lastSession({ receiver, today })
    if (useShareDraft.getState().draft?.receiver === receiver) beginPeriod(last, today)
  } catch (failure) {
    useReceivers.setState({ failure })
  }
}

function beginPeriod(last: LastSession, today: string): void {
  const { draft } = useShareDraft.getState()
  if (draft !== null) changeShare(periodFor(draft, last, today))
}
