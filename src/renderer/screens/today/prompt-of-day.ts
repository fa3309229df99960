import { create } from 'zustand'
import type { Prompt } from '#shared/private-settings.ts'
import { journal } from '../../journal.ts'
import { onSpoken } from '../../state/spoken.ts'
import { emptyAtLock } from '../../state/vault.ts'

interface Offered {
  /** The day it was asked for, `YYYY-MM-DD`; null while nothing was asked. */
  readonly day: string | null
  readonly prompt: Prompt | null
  readonly failure: unknown
  /** How often what was offered was forgotten. Whoever shows a prompt asks again when this grows. */
  readonly forgotten: number
}

const nothing: Offered = { day: null, prompt: null, failure: null, forgotten: 0 }
export const usePromptOfDay = create<Offered>(() => nothing)

/** Counts questions: an answer to an earlier one is dropped. */
let asked = 0

/** Asks for something to write about today, or for another one instead. */
export async function offerPrompt(today: string, which: 'ofDay' | 'another'): Promise<void> {
  if (which === 'ofDay' && usePromptOfDay.getState().day === today) return
  asked += 1
  const mine = asked
  try {
    const prompt = await journal.prompts[which]({ today })
    if (mine === asked) usePromptOfDay.setState({ day: today, prompt, failure: null })
  } catch (failure) {
    if (mine === asked) usePromptOfDay.setState({ failure })
  }
}

/** Other prompts are wanted from now on: what was offered is asked for again. */
export function forgetPrompt(): void {
  asked += 1
  usePromptOfDay.setState(({ forgotten }) => ({ ...nothing, forgotten: forgotten + 1 }))
}

onSpoken(forgetPrompt)
emptyAtLock(forgetPrompt)
