import { z } from 'zod'
import { isDay } from './day.ts'
import { entryKinds, searchOrders, tagName } from './entry.ts'
import { maxMoods, maxQueryLength, maxSavedSearchName, maxTags } from './limits.ts'
import { mood } from './mood.ts'

const day = z.string().refine(isDay)

/** What else must be true of an entry that is found. All that is given must hold; of several moods, one is enough. */
export const entryFilter = z.strictObject({
  /** All of these tags. */
  tags: z.array(tagName).max(maxTags).optional(),
  /** At least one of these feelings. */
  moods: z.array(mood).max(maxMoods).optional(),
  kind: z.enum(entryKinds).optional(),
  /** First and last day, both included. */
  from: day.optional(),
  to: day.optional(),
  starred: z.literal(true).optional(),
  hasImage: z.literal(true).optional(),
  shared: z.literal(true).optional(),
})
export type EntryFilter = z.infer<typeof entryFilter>

/** Words, a filter, or both. With neither, nothing is found. */
export const entryQuery = z.strictObject({
  query: z.string().max(maxQueryLength),
  filter: entryFilter,
  order: z.enum(searchOrders),
})
export type EntryQuery = z.infer<typeof entryQuery>

/** An id this app made: UUIDv7, lower case. */
export const keptId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)

export const savedSearchName = z.string().trim().min(1).max(maxSavedSearchName)

export interface SavedSearch {
  readonly id: string
  readonly name: string
  readonly search: EntryQuery
}

export interface Tag {
  readonly id: string
  readonly name: string
  /** Entries that carry it; binned and sealed ones are not counted. */
  readonly entries: number
}
