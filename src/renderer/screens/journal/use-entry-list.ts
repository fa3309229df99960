import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { focusText } from '../../state/focus-text.ts'
import { usePlace } from '../../state/place.ts'
import { useSelection } from '../../state/selection.ts'
import { type ListedEntry, openId, showEntry, toggleTick } from './list-choice.ts'
import { useListKeys } from './use-list-keys.ts'

/** With the arrow keys held down, only the entry one stops at is opened. Milliseconds. */
const restBeforeOpening = 120

interface ListedLines {
  readonly lines: number
  readonly entryAt: (line: number) => ListedEntry | null
  /** Whether a line is an entry, read or not. */
  readonly isEntry: (line: number) => boolean
  readonly lineOf: (id: string) => number | null
  readonly firstInSight: () => number
  readonly tickRange: (one: ListedEntry, other: ListedEntry) => Promise<void>
  readonly tickAll: () => void
}

/** What clicks and keys do in a list of entries: they open, and while selecting they tick. */
export function useEntryList({
  lines,
  entryAt,
  isEntry,
  lineOf,
  firstInSight,
  tickRange,
  tickAll,
}: ListedLines) {
  const [place] = usePlace()
  const current = openId(place)
  const { selecting, chosen } = useSelection()
  const [moved, setMoved] = useState<{ readonly line: number; readonly current: string | null } | null>(null)
  const anchor = useRef<ListedEntry | null>(null)
  // The list follows the page, unless the keys have moved on since.
  const active = moved && moved.current === current ? moved.line : current === null ? null : lineOf(current)
  const entry = active === null ? null : entryAt(active)
  const target = moved && !selecting && entry && entry.id !== current ? entry.id : null

  useEffect(() => {
    if (target === null) return
    const timer = setTimeout(() => showEntry(target), restBeforeOpening)
    return () => clearTimeout(timer)
  }, [target])

  function choose(chosenEntry: ListedEntry, range: boolean): void {
    if (range && anchor.current) void tickRange(anchor.current, chosenEntry)
    else void toggleTick(chosenEntry.id)
    anchor.current = chosenEntry
  }

  const onKey = useListKeys({
    lines,
    active,
    canStop: isEntry,
    start: firstInSight,
    onAll: tickAll,
    onMove(line, extend) {
      const from = active === null ? null : entryAt(active)
      setMoved({ line, current })
      const to = entryAt(line)
      if (!extend || !from || !to) return
      void tickRange(from, to)
      anchor.current = to
    },
    onEnter(line) {
      const at = entryAt(line)
      if (!at) return
      if (selecting) {
        choose(at, false)
        return
      }
      showEntry(at.id)
      focusText(at.id)
    },
    onSpace(line) {
      const at = entryAt(line)
      if (!at) return
      if (selecting) choose(at, false)
      else showEntry(at.id)
    },
  })

  return {
    active,
    current,
    selecting,
    onKey,
    isTicked: ({ id }: ListedEntry) =>
      chosen?.kind === 'search' || (chosen?.kind === 'entries' && chosen.ids.includes(id)),
    onPress(pressed: ListedEntry, event: MouseEvent) {
      const line = lineOf(pressed.id)
      if (line !== null)
        setMoved({
          line,
          current: selecting || event.shiftKey || event.ctrlKey || event.metaKey ? current : pressed.id,
        })
      // With Shift or Ctrl held down one begins to choose, as in any list.
      if (!selecting && event.shiftKey && entry) anchor.current = entry
      if (selecting || event.shiftKey || event.ctrlKey || event.metaKey) choose(pressed, event.shiftKey)
      else showEntry(pressed.id)
    },
  }
}
