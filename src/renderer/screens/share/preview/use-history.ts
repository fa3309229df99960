import type { Omission } from '#shared/omission.ts'
import { useLeftOutSteps } from '../../../state/left-out-steps.ts'

type State = readonly Omission[]

interface History {
  change(next: State): void
  undo(): void
  redo(): void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

const none = { past: [], future: [] }

/** Changes of what is left out, which somebody else keeps, so that each can be undone and done again. */
export function useHistory(now: State, onChange: (next: State) => void): History {
  const kept = useLeftOutSteps()
  // Steps that did not lead to what is left out now are no way back from it.
  const { past, future } = isSame(now, kept.now) ? kept : none

  function go(next: State, steps: { readonly past: readonly State[]; readonly future: readonly State[] }) {
    useLeftOutSteps.setState({ ...steps, now: next })
    onChange(next)
  }
  return {
    change: (next) => go(next, { past: [...past, now], future: [] }),
    undo() {
      const next = past.at(-1)
      if (next) go(next, { past: past.slice(0, -1), future: [now, ...future] })
    },
    redo() {
      const [next] = future
      if (next) go(next, { past: [...past, now], future: future.slice(1) })
    },
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  }
}

const isSame = (one: State, other: State | null): boolean => JSON.stringify(one) === JSON.stringify(other)
