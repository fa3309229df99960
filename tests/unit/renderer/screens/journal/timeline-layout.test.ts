import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/day.ts'
import type { DayCount } from '#shared/entry.ts'
import {
  dayHeight,
  daysBetween,
  itemAt,
  keptScroll,
  lineOf,
  rowHeight,
  timelineLayout,
  topOf,
} from '../../../../../src/renderer/screens/journal/timeline-layout.ts'

const anyDays = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((gaps) => {
    let day = '2026-03-01'
    return gaps.map(([gap, entries]): DayCount => {
      day = addDays(day, -gap)
      return { day, entries }
    })
  })

test('every line is a head or an entry of its day, in order, and found again by its day and number', () => {
  fc.assert(
    fc.property(anyDays, (days) => {
      const layout = timelineLayout(days)
      const expected = days.flatMap(({ day, entries }) => [
        { kind: 'day', day },
        ...Array.from({ length: entries }, (_, nth) => ({ kind: 'entry', day, nth })),
      ])
      const lines = Array.from({ length: layout.lines }, (_, line) => itemAt(layout, line))
      expect(lines).toMatchObject(expected)
      expect(itemAt(layout, layout.lines)).toBeNull()
      expect(itemAt(layout, -1)).toBeNull()
      const places = lines.flatMap((item) => (item?.kind === 'entry' ? [item.place] : []))
      expect(places).toEqual(Array.from({ length: layout.entries }, (_, place) => place))
      for (const [line, item] of lines.entries()) {
        expect(layout.isHead[line]).toBe(item?.kind === 'day' ? 1 : 0)
        if (item?.kind === 'entry') expect(lineOf(layout, item.day, item.nth)).toBe(line)
      }
    }),
  )
})

test('the top of a line is the sum of the heights above it', () => {
  fc.assert(
    fc.property(anyDays, (days) => {
      const layout = timelineLayout(days)
      let top = 0
      for (let line = 0; line < layout.lines; line += 1) {
        expect(topOf(layout, line)).toBe(top)
        top += layout.isHead[line] ? dayHeight : rowHeight
      }
      expect(topOf(layout, layout.lines)).toBe(top)
    }),
  )
})

test('the days between two lines are those of all lines between', () => {
  fc.assert(
    fc.property(anyDays, fc.nat(), fc.nat(), (days, one, other) => {
      const layout = timelineLayout(days)
      const [first = 0, last = 0] = [one % layout.lines, other % layout.lines].toSorted((a, b) => a - b)
      const seen = new Set<string>()
      for (let line = first; line <= last; line += 1) seen.add(itemAt(layout, line)?.day ?? '')
      expect(daysBetween(layout, first, last)).toEqual([...seen])
    }),
  )
})

describe('what is in sight stays in sight', () => {
  const days = [
    { day: '2026-03-03', entries: 2 },
    { day: '2026-03-02', entries: 3 },
    { day: '2026-03-01', entries: 1 },
  ]
  const before = timelineLayout(days)
  const onSecondOfMarch2 = topOf(before, 5) + 10

  test('when an entry is added to a later day', () => {
    const after = timelineLayout([{ day: '2026-03-03', entries: 3 }, ...days.slice(1)])
    expect(keptScroll(before, after, onSecondOfMarch2)).toBe(onSecondOfMarch2 + rowHeight)
  })

  test('when a later day comes or goes', () => {
    const after = timelineLayout([{ day: '2026-03-04', entries: 1 }, ...days])
    expect(keptScroll(before, after, onSecondOfMarch2)).toBe(onSecondOfMarch2 + dayHeight + rowHeight)
    expect(keptScroll(after, before, onSecondOfMarch2 + dayHeight + rowHeight)).toBe(onSecondOfMarch2)
  })

  test('when the newest entry of its own day comes', () => {
    const after = timelineLayout(
      [days[0], { day: '2026-03-02', entries: 4 }, days[2]].filter((day) => day !== undefined),
    )
    expect(keptScroll(before, after, onSecondOfMarch2)).toBe(onSecondOfMarch2 + rowHeight)
  })

  test('when something changes below it', () => {
    const after = timelineLayout(days.slice(0, 2))
    expect(keptScroll(before, after, onSecondOfMarch2)).toBe(onSecondOfMarch2)
  })

  test('and at the very top what is new is shown', () => {
    const after = timelineLayout([{ day: '2026-03-04', entries: 1 }, ...days])
    expect(keptScroll(before, after, 0)).toBe(0)
  })

  test('after its whole day is gone, the next older one is there', () => {
    const after = timelineLayout([days[0], days[2]].filter((day) => day !== undefined))
    expect(keptScroll(before, after, topOf(before, 3))).toBe(topOf(after, 3))
    expect(keptScroll(before, timelineLayout([]), onSecondOfMarch2)).toBe(0)
  })
})
