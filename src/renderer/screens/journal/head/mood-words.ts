import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Mood, MoodGroup } from '#shared/mood-groups.ts'

/** What each feeling is called. Exhaustive: a feeling without a word does not compile. */
export const moodWords: Record<Mood, MessageDescriptor> = {
  'let-down': msg`let down`,
  rejected: msg`rejected`,
  small: msg`small`,
  betrayed: msg`betrayed`,
  uneasy: msg`uneasy`,
  'on-edge': msg`on edge`,
  afraid: msg`afraid`,
  panicked: msg`panicked`,
  annoyed: msg`annoyed`,
  bitter: msg`bitter`,
  furious: msg`furious`,
  sorry: msg`sorry`,
  embarrassed: msg`embarrassed`,
  ashamed: msg`ashamed`,
  worthless: msg`worthless`,
  flat: msg`flat`,
  lonely: msg`lonely`,
  grieving: msg`grieving`,
  calm: msg`calm`,
  hopeful: msg`hopeful`,
  touched: msg`touched`,
  close: msg({ message: 'close', context: 'a feeling: near to someone' }),
  proud: msg`proud`,
  relieved: msg`relieved`,
  mixed: msg`mixed`,
  numb: msg`numb`,
  unknown: msg`don’t know`,
}

export const moodGroupWords: Record<MoodGroup, MessageDescriptor> = {
  hurt: msg`Hurt`,
  fear: msg`Fear`,
  anger: msg`Anger`,
  'shame-and-guilt': msg`Shame and guilt`,
  sadness: msg`Sadness`,
  warmth: msg`Warmth`,
  unsure: msg`Not sure`,
}
