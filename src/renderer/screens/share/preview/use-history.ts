import { useRef } from 'react'

interface History<State> {
  change(next: State): void
  undo(): void
  redo(): void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Changes of something somebody else keeps, so that each can be undone and done again as long as this is on screen. */
export function useHistory<State>(now: State, onChange: (next: State) => void): History<State> {
  const past = useRef<readonly State[]>([])
  const future = useRef<readonly State[]>([])

  function go(from: typeof past, to: typeof past) {
    const next = from.current.at(-1)
    if (next === undefined) return
    from.current = from.current.slice(0, -1)
    to.current = [...to.current, now]
    onChange(next)
  }
  return {
    change(next) {
      past.current = [...past.current, now]
      future.current = []
      onChange(next)
    },
    undo: () => go(past, future),
    redo: () => go(future, past),
    canUndo: past.current.length > 0,
    canRedo: future.current.length > 0,
  }
}
