import { z } from 'zod'
import { isDay } from './day.ts'
import { entryId } from './entry.ts'
import { keptId } from './finding.ts'
import { maxIds, maxOmissions, maxReceiverName } from './limits.ts'
import { omission } from './omission.ts'
import { chartSeries } from './sheet-charts.ts'
import { sheetParts } from './sheet-parts.ts'

const day = z.string().refine(isDay)

/** How the period was chosen. */
export const sharePeriods = ['since-last', 'four-weeks', 'eight-weeks', 'own'] as const
export type SharePeriod = (typeof sharePeriods)[number]

/** Everything a person decides about a share, kept in the vault while it is being prepared. */
export const shareDraft = z.strictObject({
  /** Null until somebody is chosen. */
  receiver: keptId.nullable(),
  period: z.enum(sharePeriods),
  /** Whether the person chose the period themselves: then nothing else changes it. */
  periodChosen: z.boolean(),
  /** First and last day, both included. */
  from: day,
  to: day,
  /** Initials or a name chosen for this reader; empty for none. */
  signedAs: z.string().trim().max(maxReceiverName),
  /** Where they stand, in their own words; empty for none. */
  role: z.string().trim().max(120),
  /** Heading of the document; empty for the usual one. */
  heading: z.string().max(200),
  /** Whether each entry's time of day is shown beside its day. */
  showTimes: z.boolean(),
  parts: z.array(z.enum(sheetParts)).max(sheetParts.length),
  /** Charts of these parts that are not to be in it. Drafts from before there was this choice leave out none. */
  chartsOut: z.array(z.enum(chartSeries)).max(chartSeries.length).default([]),
  /** Whether "not yet" of the preparation is said, too. */
  notYet: z.boolean(),
  /** Questions that are not to be in it. */
  questionsOut: z.array(keptId).max(1000),
  /** Entries and exercises, chosen by hand. */
  entries: z.array(entryId).max(maxIds),
  /** Of these, those that were said yes to a second time. */
  confirmed: z.array(entryId).max(maxIds),
  /** Of these, those of which the answers marked private go in as well: said yes to one by one. */
  privateToo: z.array(entryId).max(maxIds),
  /** Whether the box says how many there are of what is not included. */
  counts: z.boolean(),
  /** Whether the notes to the therapist stand at the end. */
  forTherapist: z.boolean(),
  /** Whether there is room for notes. */
  roomForNotes: z.boolean(),
  omissions: z.array(omission).max(maxOmissions),
  /** Which words were read: the fingerprint of what the person went on with after reading it. Left out until then. */
  read: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
  /** When it was put aside to be looked at again, in milliseconds since 1970, UTC; null for not at all. */
  restingSince: z.int().nullable(),
})
export type ShareDraft = z.infer<typeof shareDraft>
