import type { Receiver, ReceiverKind } from '#shared/receiver.ts'
import { newId } from '../../../state/new-id.ts'
import { isTherapist, startFor } from '../../../state/new-share.ts'
import { changeShare, useShareDraft } from '../../../state/share-draft.ts'
import { keepReceiver, removeReceiver, useReceivers } from '../receivers-store.ts'

/** Somebody nothing was shared with yet, named for the share that is being prepared: they can still become anybody. */
export function isNew({ id }: Receiver): boolean {
  const { ledger } = useReceivers.getState()
  return (
    useShareDraft.getState().draft?.receiver === id && !ledger?.some(({ receiver }) => receiver?.id === id)
  )
}

/** Everybody who was chosen before. */
export const knownReceivers = (receivers: readonly Receiver[]): readonly Receiver[] =>
  receivers.filter((one) => !isNew(one))

/** The share is for somebody who is known. */
export function chooseKnown(receiver: Receiver): void {
  const before = chosen()
  if (before?.id === receiver.id) return
  becomeFor(receiver, before)
  if (
    before &&
    before.name === '' &&
    !useReceivers.getState().ledger?.some(({ receiver: one }) => one?.id === before.id)
  )
    void removeReceiver(before.id)
}

/** The share is for somebody of this kind whom the journal does not know yet. */
export async function chooseNew(kind: ReceiverKind): Promise<void> {
  const before = chosen()
  if (before && isNew(before)) {
    const name = kind === 'self' ? '' : before.name
    becomeFor({ ...before, kind, name }, before)
    return keepReceiver({ ...before, kind, name })
  }
  const receiver = { id: newId(), kind, name: '' }
  becomeFor(receiver, before)
  return keepReceiver(receiver)
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

/** What was said yes to a second time was said for one reader. What is ticked from the start follows the kind of reader. */
function becomeFor(receiver: Receiver, before: Receiver | null): void {
  const same = before !== null && isTherapist(before.kind) === isTherapist(receiver.kind)
  changeShare({
    receiver: receiver.id,
    confirmed: [],
    restingSince: null,
    ...(!same && startFor(receiver.kind)),
  })
}
