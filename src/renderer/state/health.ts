import { create } from 'zustand'
import type { JournalHealth } from '#shared/damage.ts'
import { journal, onNews } from '../journal.ts'
import { emptyAtLock } from './vault.ts'

interface Health {
  /** Null until it was read. */
  readonly health: JournalHealth | null
  readonly failure: unknown
  /** The person has put the word about damage away: from then on it is said on Today alone. */
  readonly putAway: boolean
}

const unread: Health = { health: null, failure: null, putAway: false }

/** What the checks of the journal have found. */
export const useHealth = create<Health>(() => unread)

/** Counts up at every reading and at lock: the answer to an earlier one is dropped. */
let reading = 0

async function readHealth(): Promise<void> {
  reading += 1
  const mine = reading
  try {
    const health = await journal.health.state()
    if (mine === reading) useHealth.setState({ health, failure: null })
  } catch (failure) {
    if (mine === reading) useHealth.setState({ failure })
  }
}

/** Reads it now and whenever a check begins or has ended, until the returned function is called. */
export function watchHealth(): () => void {
  void readHealth()
  return onNews('health.changed', () => void readHealth())
}

/** Begins a full check. */
export async function checkHealth(): Promise<void> {
  useHealth.setState({ failure: null })
  try {
    await journal.health.begin()
  } catch (failure) {
    useHealth.setState({ failure })
  }
}

/** Whether a check has found damage, and no later check of the same kind the contrary. */
export const isDamaged = ({ health }: Pick<Health, 'health'>): boolean =>
  health?.quick?.found === 'damaged' || health?.full?.found === 'damaged'

export function putDamageAway(): void {
  useHealth.setState({ putAway: true })
}

emptyAtLock(() => {
  reading += 1
  useHealth.setState(unread, true)
})
