import type { StepType } from '#shared/exercise.ts'
import { blankStep } from '#shared/made-exercise.ts'
import type { MakingStep } from '#shared/making.ts'
import { changeMaking, currentMaking, patchPage, useMaking } from './making-store.ts'
import { newKey } from './new-key.ts'

/** Changes one step. For every key. */
export function changeStep(key: string, change: Partial<MakingStep>): void {
  const { steps } = currentMaking().making
  changeMaking({ steps: steps.map((step) => (step.key === key ? { ...step, ...change } : step)) })
}

/** Adds a step at the end and opens it. */
export function addStep(type: StepType): void {
  const { steps } = currentMaking().making
  const step = blankStep(newKey(), type)
  changeMaking({ steps: [...steps, { ...step, options: startOptions(type) }] })
  patchPage({ step: step.key })
}

/** Two empty answers to begin with, where there are answers to choose from. */
export const startOptions = (type: StepType): MakingStep['options'] =>
  type === 'single-choice' || type === 'multi-choice' || type === 'checklist'
    ? [
        { id: newKey(), text: '' },
        { id: newKey(), text: '' },
      ]
    : []

/** Moves a step towards the beginning (-1) or the end (1); at its end it stays. Tells its new place, from 1. */
export function moveStep(key: string, by: -1 | 1): number {
  const { steps } = currentMaking().making
  const at = steps.findIndex((step) => step.key === key)
  const to = Math.min(Math.max(at + by, 0), steps.length - 1)
  const step = steps[at]
  if (step !== undefined && to !== at) changeMaking({ steps: steps.toSpliced(at, 1).toSpliced(to, 0, step) })
  return to + 1
}

/** Takes a step out. Returns how to put it back where it was. */
export function removeStep(key: string): () => void {
  const { id, making } = currentMaking()
  const at = making.steps.findIndex((step) => step.key === key)
  const step = making.steps[at]
  changeMaking({ steps: making.steps.toSpliced(at, 1) })
  return () => {
    const { open } = useMaking.getState()
    // Another one may be on the page by now.
    if (step !== undefined && open?.id === id) {
      changeMaking({ steps: open.making.steps.toSpliced(at, 0, step) })
    }
  }
}
