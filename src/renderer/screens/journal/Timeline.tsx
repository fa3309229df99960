import { useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { DayCount, EntryRow } from '#shared/entry.ts'
import { shortDay } from '../../date-words.ts'
import { showDays, useEntryList as useEntries } from '../../state/entry-list.ts'
import { attempt } from './bin-actions.ts'
import { EntryListbox } from './EntryListbox.tsx'
import { ListRow } from './ListRow.tsx'
import { tickTimeline, tickTimelineRange } from './list-choice.ts'
import { isInSight, useListSight } from './list-sight.ts'
import { TimelineRow } from './TimelineRow.tsx'
import {
  dayHeight,
  daysBetween,
  itemAt,
  keptScroll,
  lineOf,
  rowHeight,
  timelineLayout,
} from './timeline-layout.ts'
import { timelineScroll } from './timeline-place.ts'
import { useEntryList } from './use-entry-list.ts'

/** Every entry of the journal, newest first, under the head of its day. */
export function Timeline({ days, today }: { readonly days: readonly DayCount[]; readonly today: string }) {
  const { t } = useLingui()
  const rows = useEntries((list) => list.rows)
  const layout = useMemo(() => timelineLayout(days), [days])
  const before = useRef(layout)
  const inSight = useRef(0)

  const entryAt = (line: number): EntryRow | null => {
    const item = itemAt(layout, line)
    return item?.kind === 'entry' ? (rows.get(item.day)?.[item.nth] ?? null) : null
  }
  const isEntry = (line: number) => layout.isHead[line] === 0
  const list = useEntryList({
    lines: layout.lines,
    entryAt,
    isEntry,
    lineOf: (id) => {
      for (const [day, known] of rows) {
        const nth = known.findIndex((row) => row.id === id)
        if (nth !== -1) return lineOf(layout, day, nth)
      }
      return null
    },
    firstInSight: () => inSight.current,
    tickRange: tickTimelineRange,
    tickAll: () => void attempt(tickTimeline),
  })
  const onSight = useCallback(
    (first: number, last: number) => {
      inSight.current = first
      showDays(daysBetween(layout, first, last))
    },
    [layout],
  )

  const sight = useListSight((list) => list.wanted)
  const wanted = sight === null ? null : lineOf(layout, sight.day, rowOf(rows.get(sight.day), sight.id))
  // Until its day was read, also anew, it has no line.
  const unread = sight !== null && wanted === null ? sight.day : null
  useEffect(() => {
    if (unread !== null) showDays([unread])
  }, [unread])

  // What is in sight stays in sight when days or entries come or go.
  const keepPlace = useCallback(
    (pixels: number) => {
      const kept = keptScroll(before.current, layout, pixels)
      before.current = layout
      return kept
    },
    [layout],
  )

  return (
    <EntryListbox
      label={t`Entries, newest first`}
      lines={layout.lines}
      entries={layout.entries}
      heightOf={(line) => (layout.isHead[line] ? dayHeight : rowHeight)}
      entryAt={entryAt}
      placeOf={(line) => {
        const item = itemAt(layout, line)
        return item?.kind === 'entry' ? item.place : null
      }}
      active={list.active}
      selecting={list.selecting}
      isChosen={(entry) => (list.selecting ? list.isTicked(entry) : entry.id === list.current)}
      onKey={list.onKey}
      onPress={list.onPress}
      onSight={onSight}
      wanted={wanted}
      onWantedShown={isInSight}
      scroll={timelineScroll}
      keepPlace={keepPlace}
      draw={(line) => {
        const item = itemAt(layout, line)
        if (item?.kind === 'day') return <DayHead day={item.day} today={today} />
        const row = entryAt(line)
        return (
          row && (
            <ListRow current={row.id === list.current} ticked={list.selecting ? list.isTicked(row) : null}>
              <TimelineRow row={row} />
            </ListRow>
          )
        )
      }}
    />
  )
}

const rowOf = (rows: readonly EntryRow[] | undefined, id: string): number =>
  rows?.findIndex((row) => row.id === id) ?? -1

function DayHead({ day, today }: { readonly day: string; readonly today: string }) {
  return (
    <p aria-hidden className="figures flex h-full items-end px-5 pb-1.5 text-13 font-medium text-ink-soft">
      {shortDay(day, today)}
    </p>
  )
}
