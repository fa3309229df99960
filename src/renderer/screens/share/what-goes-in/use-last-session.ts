import { useReceivers } from '../receivers-store.ts'

/** The day up to which somebody was told last; null when they were told nothing yet. */
export function useLastSession(receiver: string | null): string | null {
  return useReceivers((known) => {
    const last = known.ledger?.find((note) => note.receiver?.id === receiver && note.period !== null)
    return last?.period?.to ?? null
  })
}
