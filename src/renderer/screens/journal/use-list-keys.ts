import type { KeyboardEvent } from 'react'
import { useRef } from 'react'

interface ListKeys {
  readonly lines: number
  readonly active: number | null
  /** Whether the arrow keys can stop on a line. */
  readonly canStop: (line: number) => boolean
  /** The line the keys start from when none is active yet. */
  readonly start: () => number
  readonly onMove: (line: number, extend: boolean) => void
  readonly onEnter: (line: number) => void
  readonly onSpace: (line: number) => void
  /** Ctrl (on a Mac: Cmd) and A. */
  readonly onAll: () => void
}

/** Lines that Page Up and Page Down go over. */
const pageOf = 8

/** The keys of a list: arrows, Home and End, Page Up and Down, Enter, Space. Everything else passes through. */
export function useListKeys(keys: ListKeys) {
  const latest = useRef(keys)
  latest.current = keys
  return (event: KeyboardEvent, scrollTo: (line: number) => void): void => {
    const { lines, active, canStop, start, onMove, onEnter, onSpace } = latest.current
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      latest.current.onAll()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (active !== null) (event.key === 'Enter' ? onEnter : onSpace)(active)
      return
    }
    const goal = goalOf(event.key, active, lines)
    if (goal === null) return
    event.preventDefault()
    const [from, step] = active === null && goal.relative ? [start(), 1] : [goal.line, goal.step]
    const line = firstStop(from, step, lines, canStop) ?? firstStop(from, -step, lines, canStop)
    if (line === null) return
    scrollTo(line)
    onMove(line, event.shiftKey)
  }
}

interface Goal {
  readonly line: number
  /** Which way to look for a line to stop on. */
  readonly step: 1 | -1
  readonly relative: boolean
}

function goalOf(key: string, active: number | null, lines: number): Goal | null {
  const from = active ?? 0
  switch (key) {
    case 'ArrowDown':
      return { line: from + 1, step: 1, relative: true }
    case 'ArrowUp':
      return { line: from - 1, step: -1, relative: true }
    case 'PageDown':
      return { line: Math.min(lines - 1, from + pageOf), step: 1, relative: true }
    case 'PageUp':
      return { line: Math.max(0, from - pageOf), step: -1, relative: true }
    case 'Home':
      return { line: 0, step: 1, relative: false }
    case 'End':
      return { line: lines - 1, step: -1, relative: false }
    default:
      return null
  }
}

function firstStop(
  from: number,
  step: number,
  lines: number,
  canStop: (line: number) => boolean,
): number | null {
  for (let line = from; line >= 0 && line < lines; line += step) if (canStop(line)) return line
  return null
}
