import { create } from 'zustand'
import type { OpeningHistory } from '#shared/opening.ts'
import { journal } from '../journal.ts'
import { emptyAtLock } from './vault.ts'

interface Openings {
  /** Null until the journal has answered for the first time. */
  readonly history: OpeningHistory | null
  readonly failure: unknown
}

const unread: Openings = { history: null, failure: null }

/** As many as anybody would look through. */
const howMany = 200

/** When the journal was opened, and the attempts that failed. It is kept inside the journal. */
export const useOpenings = create<Openings>(() => unread)

/** Counts up at lock: answers that come later are nobody's. */
let life = 0

/** Reads them, if they are not known yet: nothing is added while the journal is open. */
export async function readOpenings(): Promise<void> {
  if (useOpenings.getState().history !== null) return
  const mine = life
  try {
    const history = await journal.openings.read({ limit: howMany })
    if (mine === life) useOpenings.setState({ history, failure: null })
  } catch (failure) {
    if (mine === life) useOpenings.setState({ failure })
  }
}

/** The person has seen that attempts failed: it is not brought up again. */
export async function failedAttemptsSeen(): Promise<void> {
  const { history } = useOpenings.getState()
  if (history === null) return
  useOpenings.setState({ history: { ...history, failedUnseen: 0 } })
  const mine = life
  try {
    await journal.openings.failedAttemptsSeen()
  } catch (failure) {
    if (mine === life) useOpenings.setState({ history, failure })
  }
}

emptyAtLock(() => {
  life += 1
  useOpenings.setState(unread, true)
})
