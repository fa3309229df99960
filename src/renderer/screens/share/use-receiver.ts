import type { Receiver } from '#shared/receiver.ts'
import { useShareDraft } from '../../state/share-draft.ts'
import { useReceivers } from './receivers-store.ts'

/** Who the share that is being prepared is for; null while nobody is chosen, and when they were removed. */
export function useReceiver(): Receiver | null {
  const id = useShareDraft((sharing) => sharing.draft?.receiver ?? null)
  return useReceivers((known) => known.receivers?.find((one) => one.id === id) ?? null)
}

/** Who one prepares for: of the share that is being prepared, or else whoever was given something last. */
export function usePreparedFor(): Receiver | null {
  const chosen = useShareDraft((sharing) => sharing.draft?.receiver ?? null)
  const { receivers, ledger } = useReceivers()
  const id = chosen ?? ledger?.find(({ receiver }) => receiver !== null && receiver.id !== null)?.receiver?.id
  return receivers?.find((one) => one.id === id) ?? null
}
