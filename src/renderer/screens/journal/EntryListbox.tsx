import './entry-list.css'
import { useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { ListedEntry } from './list-choice.ts'

/** Lines drawn beyond each edge, so that a quick scroll meets no gap. */
const overscan = 6

export interface EntryListboxProps {
  /** Name for screen readers. */
  readonly label: string
  readonly lines: number
  /** Pixels; must not depend on what the line shows. */
  readonly heightOf: (line: number) => number
  /** The entry on a line; null for a heading, and for a row that is not read yet. */
  readonly entryAt: (line: number) => ListedEntry | null
  /** Which entry of the whole list a line is, counted from 0; null for a heading. */
  readonly placeOf: (line: number) => number | null
  /** How many entries the whole list has, as far as it is known. */
  readonly entries: number
  /** The line of the entry the arrow keys start from. */
  readonly active: number | null
  readonly selecting: boolean
  readonly isChosen: (entry: ListedEntry) => boolean
  readonly draw: (line: number) => ReactNode
  readonly onKey: (event: React.KeyboardEvent, move: (line: number) => void) => void
  readonly onPress: (entry: ListedEntry, event: React.MouseEvent) => void
  readonly onSight: (first: number, last: number) => void
  /** A line to scroll to as soon as it is there; null for none. */
  readonly wanted?: number | null
  readonly onWantedShown?: () => void
  readonly scroll: { get(): number; keep(pixels: number): void }
  /** Changes with the lines. Given where the list is scrolled to, says where it should be now. */
  readonly keepPlace: (pixels: number) => number
}

/** A list of entries of any length: only what is in sight is in the page. One tab stop; the arrow keys move inside. */
export function EntryListbox(props: EntryListboxProps) {
  const { t } = useLingui()
  const { label, lines, heightOf, active, selecting, draw, onSight, scroll, keepPlace } = props
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const virtual = useVirtualizer({
    count: lines,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    overscan,
    initialOffset: scroll.get,
  })
  const shown = virtual.getVirtualItems()
  const first = shown[0]?.index ?? 0
  const last = shown.at(-1)?.index ?? 0

  const measure = useRef(virtual.measure)
  measure.current = virtual.measure

  useLayoutEffect(() => {
    const pixels = keepPlace(scroll.get())
    scroll.keep(pixels)
    measure.current()
    if (scroller.current) scroller.current.scrollTop = pixels
  }, [keepPlace, scroll])
  useEffect(() => onSight(first, last), [first, last, onSight])

  const { wanted = null, onWantedShown } = props
  const bring = useRef(bringIntoSight)
  bring.current = bringIntoSight
  useLayoutEffect(() => {
    if (wanted === null) return
    bring.current(wanted)
    onWantedShown?.()
  }, [wanted, onWantedShown])

  /** Scrolls no further than needed; the first entry under a heading brings the heading along. */
  function bringIntoSight(line: number): void {
    const element = scroller.current
    const top = virtual.getOffsetForIndex(
      props.placeOf(line - 1) === null ? Math.max(0, line - 1) : line,
      'start',
    )
    const bottom = virtual.getOffsetForIndex(line, 'end')
    if (!element || !top || !bottom) return
    element.scrollTop = Math.min(top[0], Math.max(bottom[0], element.scrollTop))
  }

  const optionId = (line: number) => `${id}-${line}`
  const isActiveShown = active !== null && shown.some(({ index }) => index === active)
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={selecting}
      aria-activedescendant={isActiveShown ? optionId(active) : undefined}
      onScroll={(event) => scroll.keep(event.currentTarget.scrollTop)}
      onKeyDown={(event) => props.onKey(event, bringIntoSight)}
      className="entry-list min-h-0 select-none flex-1 overflow-y-auto overscroll-contain [--focus-offset:-2px]"
    >
      <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start, size }) => {
          const place = { top: 0, height: size, transform: `translateY(${start}px)` }
          const nth = props.placeOf(index)
          if (nth === null) {
            return (
              <div key={index} role="presentation" className="absolute inset-x-0" style={place}>
                {draw(index)}
              </div>
            )
          }
          const entry = props.entryAt(index)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox hears the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names its active option
            <div
              key={index}
              id={optionId(index)}
              role="option"
              // Its words are still on their way: an option is never without a name.
              aria-label={entry === null ? t`One moment…` : undefined}
              aria-selected={entry !== null && props.isChosen(entry)}
              aria-setsize={props.entries}
              aria-posinset={nth + 1}
              data-active={index === active || undefined}
              onClick={(event) => entry && props.onPress(entry, event)}
              className="absolute inset-x-0 px-2 py-px"
              style={place}
            >
              {draw(index)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
