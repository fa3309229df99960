import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** A setting one can go to by its name. Its place is `/settings/` and its name here. */
export const settingNames = {
  language: msg`Language`,
  theme: msg`Theme`,
  contrast: msg`Contrast`,
  motion: msg`Movement`,
  typeface: msg`Typeface`,
  'writing-size': msg`Size of the writing`,
  'formatting-bar': msg`Formatting bar`,
  'smart-quotes': msg`Curly quotation marks`,
  'week-start': msg`First day of the week`,
  'date-form': msg`Form of dates`,
  clock: msg`Clock`,
  prompts: msg`Prompts on Today`,
  role: msg`Where you stand`,
  'check-in': msg`Weekly check-in on Today`,
  'on-this-day': msg`On this day`,
  'hidden-days': msg`Days that are not brought up`,
  leave: msg`Leave any time`,
  'may-never': msg`What this app may never do`,
} as const satisfies Record<string, MessageDescriptor>

export type SettingName = keyof typeof settingNames
