import { z } from 'zod'
import { isDay, timePattern } from './day.ts'
import { maxBodyLength, maxIds, maxMoods, maxTagLength, maxTags, maxTitleLength } from './limits.ts'
import { type Mood, mood } from './mood.ts'

/** An entry's name for ever: a UUIDv7 (RFC 9562), lower case. */
export const entryId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)

/** A non-empty set of entries. */
export const entryIds = z.array(entryId).min(1).max(maxIds)

/** A tag as a person names it. Two tags are one when only case or the way accents are encoded differs. */
export const tagName = z.string().trim().min(1).max(maxTagLength)

/** How an entry came to be: written on its page, or jotted down from Today. */
export const entryKinds = ['page', 'note'] as const
export type EntryKind = (typeof entryKinds)[number]

/** What is said about an entry beside its text. It belongs to the entry as it is now, not to its versions. */
export const entryMarks = z.strictObject({
  starred: z.boolean(),
  moods: z.array(mood).max(maxMoods),
  tags: z.array(tagName).max(maxTags),
})
export type EntryMarks = z.infer<typeof entryMarks>

/** What the window sends to have an entry kept. */
export const entryDraft = z.strictObject({
  id: entryId,
  /** The revision this draft was made from; 0 for an entry that was never saved. */
  baseRevision: z.int().min(0),
  day: z.string().refine(isDay),
  time: z.string().regex(timePattern),
  zone: z.string().min(1).max(64),
  title: z.string().max(maxTitleLength),
  /** Markdown (CommonMark with GFM). */
  body: z.string().max(maxBodyLength),
  /** Only read when the entry is stored for the first time; `page` when left out. */
  kind: z.enum(entryKinds).optional(),
  /** Left out: they stay as they are. */
  marks: entryMarks.optional(),
})
export type EntryDraft = z.infer<typeof entryDraft>

/** An entry as it is stored. */
export interface Entry {
  readonly id: string
  /** Place in the time order of the journal; changes when the entry's date changes. */
  readonly position: number
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly title: string
  readonly body: string
  readonly kind: EntryKind
  readonly starred: boolean
  readonly moods: readonly Mood[]
  /** Names, in alphabetical order. */
  readonly tags: readonly string[]
  /** When it was last put into a shared file or printed, in milliseconds since 1970; null when it never was. */
  readonly sharedAt: number | null
  /** Counts up by one with every save. */
  readonly revision: number
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number
  readonly changedAt: number
  /** When it was moved to the bin; null while it is in the journal. */
  readonly binnedAt: number | null
}

/** One line of the journal's list. */
export interface EntryRow {
  readonly id: string
  readonly position: number
  readonly day: string
  readonly time: string
  readonly title: string
  /** The first words of the body without Markdown marks, at most 160 characters. */
  readonly preview: string
  readonly starred: boolean
  readonly hasImage: boolean
}

/** How many entries a day holds; days without entries are not listed. */
export interface DayCount {
  readonly day: string
  readonly entries: number
}

/** The table of contents of the journal, newest day first. */
export interface JournalDays {
  readonly days: readonly DayCount[]
  readonly total: number
  readonly binned: number
}

export interface EntryPage {
  /** Newest first. */
  readonly rows: readonly EntryRow[]
  /** True when older entries follow. */
  readonly more: boolean
}

export interface BinnedRow extends EntryRow {
  readonly binnedAt: number
}

export const searchOrders = ['newest', 'best'] as const
export type SearchOrder = (typeof searchOrders)[number]

/** A piece of text that is, or is not, what was searched for. */
export interface MarkedText {
  readonly text: string
  readonly hit: boolean
}

export interface SearchHit {
  readonly id: string
  readonly position: number
  readonly day: string
  readonly time: string
  readonly title: readonly MarkedText[]
  readonly snippet: readonly MarkedText[]
}

export interface SearchPage {
  readonly hits: readonly SearchHit[]
  readonly more: boolean
}
