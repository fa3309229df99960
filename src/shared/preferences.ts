import { z } from 'zod'
import { languageChoices } from './language.ts'
import { longestLockWait, shortestLockWait } from './limits.ts'

/** Choices that are not private: they are kept outside the vault, in plain text. */
export const preferencesShape = z.strictObject({
  /** Of the words: the computer's, or one that was chosen. */
  language: z.enum(languageChoices),
  theme: z.enum(['system', 'paper', 'night']),
  /** Face of the whole app: the notebook's own pair, or Atkinson Hyperlegible Next for everything. */
  face: z.enum(['notebook', 'hyperlegible']),
  writingSize: z.enum(['small', 'medium', 'large', 'larger']),
  contrast: z.enum(['system', 'more']),
  motion: z.enum(['system', 'less']),
  /** First day of the week in the calendar. */
  weekStart: z.enum(['language', 'monday', 'saturday', 'sunday']),
  dateForm: z.enum(['language', 'day-month-year', 'month-day-year', 'year-month-day']),
  clock: z.enum(['language', '12', '24']),
  /** Where the formatting bar is: on the selection, or always above the text. */
  formattingBar: z.enum(['selection', 'always']),
  /** Whether straight quotation marks become those of the language while one types. */
  smartQuotes: z.boolean(),
  /** Whether the words are hidden while another window has the focus. */
  coverOnBlur: z.boolean(),
  /** Whether other programs are kept from taking pictures of the window, where the system can do that. */
  hideFromCapture: z.boolean(),
  /** The journal locks after so many minutes in which nobody has touched the computer. There is no "never". */
  lockAfterMinutes: z.int().min(shortestLockWait).max(longestLockWait),
})
export type Preferences = z.infer<typeof preferencesShape>
