import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Exercise, Exit, Theme } from '#shared/exercise.ts'
import type { Role } from '#shared/private-settings.ts'

/** What a theme is called. */
export const themeWords: Record<Theme, MessageDescriptor> = {
  tools: msg`Everyday tools`,
  'safe-footing': msg`Safe footing`,
  'the-hurt': msg`The hurt`,
  'owning-it': msg`Owning it`,
  talking: msg`Talking and listening`,
  agreements: msg`Agreements and actions`,
  underneath: msg`Looking underneath`,
  healing: msg`Healing and reconnecting`,
  'taking-stock': msg`Taking stock`,
}

/** How a person says where they stand. */
export const roleWords: Record<Role, MessageDescriptor> = {
  hurt: msg`I was hurt`,
  hurting: msg`I broke trust`,
  both: msg`We both did`,
  self: msg`I’m rebuilding trust in general`,
}

export const settingWords: Record<Exercise['setting'], MessageDescriptor> = {
  alone: msg`alone`,
  together: msg`together`,
  either: msg`alone or together`,
}

/** How sure one can be that something like it helps. */
export const gradeWords: Record<Exercise['evidence']['grade'], MessageDescriptor> = {
  A: msg`Tested in trials or a meta-analysis with people in a similar situation, but not in this app.`,
  B: msg`Indirect: lab studies, other groups, or links that cannot show cause.`,
  C: msg`A clinical framework or practice wisdom.`,
  D: msg`From the source articles, or our own design choice.`,
}

/** The same where it is the author of another exercise who says so. */
export const othersGradeWords: typeof gradeWords = {
  ...gradeWords,
  D: msg`From experience, or an idea. Not tested.`,
}

/** The pages of the app that a choice may lead to, as somebody sees them who reads an exercise before doing it. */
export const exitWords: Record<Exit, MessageDescriptor> = {
  safety: msg`leads to the safety page`,
  'own-behaviour': msg`leads to the page about one’s own behaviour`,
  crisis: msg`leads to the page for a crisis`,
  pause: msg`leads to the page “Another time”`,
}

/** Whether an exercise did not come with the app. */
export const isFromOthers = (id: string): boolean => id.startsWith('x.')

export const rolesInOrder = Object.keys(roleWords) as readonly Role[]
