import { create } from 'zustand'
import type { Receiver } from '#shared/receiver.ts'
import type { ShareNote } from '#shared/share-note.ts'
import { journal } from '../../journal.ts'
import { emptyAtLock } from '../../state/vault.ts'

interface Known {
  /** In the order they were named; null until they were read. */
  readonly receivers: readonly Receiver[] | null
  /** Everything that was shared, newest first; null until it was read. */
  readonly ledger: readonly ShareNote[] | null
  /** Why they could not be read or kept; null when they could. */
  readonly failure: unknown
}

const unread: Known = { receivers: null, ledger: null, failure: null }

/** Who things are shared with, and what they were given. */
export const useReceivers = create<Known>(() => unread)

/** Counts up at lock: answers that come later are nobody's. */
let life = 0
/** Counts up with every change that is shown before the journal has it: an answer from before knows nothing of it. */
let changes = 0

/** Reads both anew. Resolves when they are there, or when it failed. */
export async function readReceivers(): Promise<void> {
  const mine = life
  try {
    for (let before = -1; before !== changes; ) {
      before = changes
      const [receivers, ledger] = await Promise.all([journal.receivers.list(), journal.shares.list()])
      if (mine !== life) return
      if (before === changes) useReceivers.setState({ receivers, ledger, failure: null })
    }
  } catch (failure) {
    if (mine === life) useReceivers.setState({ failure })
  }
}

/** Shows a change to somebody at once, and has the journal keep it. Resolves to whether it did. Somebody new is added at the end. */
export function keepReceiver(receiver: Receiver): Promise<boolean> {
  const { receivers } = useReceivers.getState()
  const known = receivers ?? []
  const there = known.some(({ id }) => id === receiver.id)
  changes += 1
  useReceivers.setState({
    receivers: there ? known.map((one) => (one.id === receiver.id ? receiver : one)) : [...known, receiver],
  })
  return attempt(() => journal.receivers.keep(receiver))
}

/** Forgets somebody. What they were given stays in the ledger, as they were called then. Resolves to whether it was done. */
export async function removeReceiver(id: string): Promise<boolean> {
  const mine = life
  const removed = await attempt(() => journal.receivers.remove({ id }))
  if (removed && mine === life) await readReceivers()
  return removed
}

/** Forgets what was left out for somebody. Resolves to whether it was done. */
export const forgetLeftOutFor = (receiver: string): Promise<boolean> =>
  attempt(() => journal.remembered.forgetAll({ receiver }))

async function attempt(action: () => Promise<unknown>): Promise<boolean> {
  const mine = life
  try {
    await action()
    if (mine === life) useReceivers.setState({ failure: null })
    return mine === life
  } catch (failure) {
    if (mine === life) useReceivers.setState({ failure })
    return false
  }
}

emptyAtLock(() => {
  life += 1
  useReceivers.setState(unread, true)
})
