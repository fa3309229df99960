import { create } from 'zustand'
import type { SessionQuestion } from '#shared/question-calls.ts'
import { journal } from '../../journal.ts'
import { forgetAtSeal } from '../../state/at-seal.ts'
import { emptyAtLock } from '../../state/vault.ts'

interface Questions {
  /** Null until they were read. */
  readonly all: readonly SessionQuestion[] | null
  /** Why the last thing asked for did not work; null when it did. */
  readonly failure: unknown
}

const unread: Questions = { all: null, failure: null }
export const useQuestions = create<Questions>(() => unread)

/** Reads them again. */
export const readQuestions = (): Promise<void> => changingQuestions(async () => undefined)

/** Does something to the questions, then reads them again. Says by the store when it did not work. */
export async function changingQuestions(act: () => Promise<unknown>): Promise<void> {
  useQuestions.setState({ failure: null })
  try {
    await act()
    useQuestions.setState({ all: await journal.questions.list() })
  } catch (failure) {
    useQuestions.setState({ failure })
  }
}

forgetAtSeal(() => useQuestions.setState(unread))

emptyAtLock(() => useQuestions.setState(unread))
