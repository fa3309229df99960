import { create } from 'zustand'
import type { DayCount, EntryRow } from '#shared/entry.ts'
import { journal, onNews } from '../journal.ts'
import { emptyAtLock } from './vault.ts'

/** The timeline: how many entries each day holds, and the rows of the days that were looked at. */
interface EntryList {
  /** Newest first; null until the journal has answered for the first time. */
  readonly days: readonly DayCount[] | null
  readonly total: number
  readonly binned: number
  /** The rows of a day, newest first. Days never looked at, or too long ago, are missing. */
  readonly rows: ReadonlyMap<string, readonly EntryRow[]>
  readonly failure: unknown
}

const empty: EntryList = { days: null, total: 0, binned: 0, rows: new Map(), failure: null }
export const useEntryList = create<EntryList>(() => empty)

/** Most rows kept: enough for every screen seen lately. */
const mostRows = 4_000
/** Rows asked for at once: several screens, in one answer of a millisecond. */
const pageLength = 100
/** How often a day is read again because its rows and its count differ, before something new is heard of it. */
const mostDoubts = 3

/** Milliseconds without news before the days are counted again to be sure. */
const recountDelay = 1_500

let recount: ReturnType<typeof setTimeout> | undefined
let counts: ReadonlyMap<string, number> = new Map()
/** Days whose rows may not be true any more; they are shown until the new ones are there. */
const stale = new Set<string>()
const doubts = new Map<string, number>()
let wanted: readonly string[] = []
let filling = false
let counting: Promise<void> | null = null
let countAgain = false
/** Counts up at lock: answers that come later are nobody's. */
let life = 0

/** Reads how many entries each day holds, and then the rows in sight. */
export function readDays(): Promise<void> {
  if (counting) countAgain = true
  counting ??= countDays().finally(() => {
    counting = null
  })
  return counting
}

async function countDays(): Promise<void> {
  const mine = life
  try {
    do {
      countAgain = false
      const { days, total, binned } = await journal.entries.days()
      if (mine !== life) return
      counts = new Map(days.map(({ day, entries }) => [day, entries]))
      const rows = new Map([...useEntryList.getState().rows].filter(([day]) => counts.has(day)))
      for (const [day, known] of rows) if (known.length !== counts.get(day)) doubt(day)
      useEntryList.setState({ days, total, binned, rows, failure: null })
    } while (countAgain)
  } catch (failure) {
    if (mine === life) useEntryList.setState({ failure })
  }
  await fill()
}

/** Says which days are in sight. Their rows are read where they are missing. */
export function showDays(days: readonly string[]): void {
  wanted = days
  void fill()
}

async function fill(): Promise<void> {
  if (filling) return
  filling = true
  const mine = life
  try {
    for (let day = firstMissing(); day !== undefined; day = firstMissing()) {
      const read = await readFrom(day)
      if (mine !== life) return
      keepRows(read)
    }
  } catch (failure) {
    if (mine === life) useEntryList.setState({ failure })
  } finally {
    filling = false
  }
}

function firstMissing(): string | undefined {
  const { rows } = useEntryList.getState()
  return wanted.find((day) => counts.has(day) && (stale.has(day) || !rows.has(day)))
}

/** The rows of a day and of as many after it as fit into a page. Only whole days. */
async function readFrom(day: string): Promise<ReadonlyMap<string, EntryRow[]>> {
  let page = await journal.entries.pageFromDay({ day, limit: pageLength })
  const rows = [...page.rows]
  // A day with more entries than a page holds, as an import can make it.
  while (page.more && rows.at(-1)?.day === day) {
    page = await journal.entries.page({ before: rows.at(-1)?.position ?? null, limit: pageLength })
    rows.push(...page.rows)
  }
  const days = Map.groupBy(rows, (row) => row.day)
  const last = rows.at(-1)?.day
  if (page.more && last !== undefined) days.delete(last)
  if (!days.has(day)) days.set(day, [])
  return days
}

function keepRows(read: ReadonlyMap<string, readonly EntryRow[]>): void {
  const rows = new Map([...useEntryList.getState().rows, ...read])
  let differs = false
  for (const [day, known] of read) {
    stale.delete(day)
    if (known.length === (counts.get(day) ?? 0)) doubts.delete(day)
    else differs ||= (doubts.get(day) ?? 0) < mostDoubts
  }
  let total = 0
  for (const known of rows.values()) total += known.length
  for (const [day, known] of rows) {
    if (total <= mostRows) break
    if (wanted.includes(day) || read.has(day)) continue
    rows.delete(day)
    total -= known.length
  }
  useEntryList.setState({ rows, failure: null })
  if (differs) void readDays()
}

function doubt(day: string): void {
  const times = doubts.get(day) ?? 0
  if (times >= mostDoubts) return
  doubts.set(day, times + 1)
  stale.add(day)
}

/**
 * Takes in that entries changed. A saved entry that is in the list already costs one page of its day;
 * anything else may have changed the days themselves.
 */
function entriesChanged(ids: readonly string[]): void {
  const changed = new Set(ids)
  doubts.clear()
  for (const [day, known] of useEntryList.getState().rows) {
    for (const { id } of known) if (changed.delete(id)) stale.add(day)
  }
  clearTimeout(recount)
  if (changed.size > 0) {
    void readDays()
    return
  }
  void fill()
  // A known entry may also have left its day, out of sight. That can wait until the typing stops.
  recount = setTimeout(() => void readDays(), recountDelay)
}

/** Takes in that an entry has left one day for another. Resolves when the days are counted anew. */
export function entryMoved(days: readonly string[]): Promise<void> {
  for (const day of days) stale.add(day)
  return readDays()
}

onNews('entries.changed', ({ ids }) => {
  if (useEntryList.getState().days !== null) entriesChanged(ids)
})

emptyAtLock(() => {
  life += 1
  clearTimeout(recount)
  stale.clear()
  doubts.clear()
  counts = new Map()
  wanted = []
  useEntryList.setState(empty, true)
})
