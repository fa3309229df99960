import { z } from 'zod'
import { isDay } from './day.ts'

/** Where a person stands. It chooses words; nothing is closed to anyone because of it. */
export const roles = ['hurt', 'hurting', 'both', 'self'] as const
export type Role = (typeof roles)[number]

const day = z.string().refine(isDay)

/** Choices that say something about a person: they are kept inside the vault. */
export const privateSettingsShape = z.strictObject({
  role: z.enum(roles).nullable(),
  /** The name or initials of the person the exercises speak of; empty: "your partner". */
  partner: z.string().trim().max(60),
  /** Whether Today offers something to write about. */
  prompts: z.boolean(),
  /** The day on which a person said "Not today" to it; null for none. */
  noPromptOn: day.nullable(),
  /** Whether Today shows what was written on this day in earlier years. */
  onThisDay: z.boolean(),
  /** Never shown again by "on this day" or "this week last year"; both days included. One day is from itself to itself. */
  hiddenPeriods: z.array(z.strictObject({ from: day, to: day })).max(1000),
  /** When Today offers the weekly check-in: see `check-in.ts`. */
  checkInDay: z.union([z.enum(['as-last', 'none']), z.int().min(1).max(7)]),
  /** The day whose offer of a check-in was sent away; null for none. */
  noCheckInOn: day.nullable(),
  /** Names of first-run hints that were seen or sent away: they do not come back. */
  hintsSeen: z.array(z.string().max(40)).max(100),
  /** Whether one is asked, a week after a recovery code was made, to type it from its sheet. */
  codeDrill: z.boolean(),
  /** Not before this day; null when it was not put off. */
  codeDrillFrom: day.nullable(),
})
export type PrivateSettings = z.infer<typeof privateSettingsShape>

export const defaultPrivateSettings: PrivateSettings = {
  role: null,
  partner: '',
  prompts: true,
  noPromptOn: null,
  onThisDay: false,
  hiddenPeriods: [],
  checkInDay: 'as-last',
  noCheckInOn: null,
  hintsSeen: [],
  codeDrill: true,
  codeDrillFrom: null,
}

/** Something to write about. */
export interface Prompt {
  readonly id: string
  readonly text: string
}
