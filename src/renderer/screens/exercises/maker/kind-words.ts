import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { StepType } from '#shared/exercise.ts'

/** What a kind of step is called, and what the person does there. */
export const kindWords: Record<
  StepType,
  { readonly name: MessageDescriptor; readonly does: MessageDescriptor }
> = {
  info: { name: msg`Something to read`, does: msg`Reads, and answers nothing` },
  'short-text': { name: msg`A few words`, does: msg`Writes a line or two` },
  'long-text': { name: msg`Free writing`, does: msg`Writes as much as they like` },
  scale: { name: msg`A number from 0 to 10`, does: msg`Picks a number between two ends, or leaves it blank` },
  'single-choice': { name: msg`One of several`, does: msg`Picks one answer` },
  'multi-choice': { name: msg`Any of several`, does: msg`Ticks what fits` },
  checklist: { name: msg`A checklist`, does: msg`Ticks what is done or true` },
  date: { name: msg`A date`, does: msg`Picks a day, a month or a year` },
  time: { name: msg`A time`, does: msg`Picks a time of the day` },
  list: { name: msg`A list`, does: msg`Writes one thing in each line` },
  person: { name: msg`A person`, does: msg`Writes initials or a first name` },
  feelings: { name: msg`Feelings`, does: msg`Picks words for how they feel, and how strong it is` },
  commitment: {
    name: msg`A promise of their own`,
    does: msg`Writes a promise, which goes to their promises`,
  },
  'commitment-review': {
    name: msg`A look at their promises`,
    does: msg`Says how their promises went this week`,
  },
  letter: { name: msg`A letter`, does: msg`Writes, with a list of parts beside it` },
}

/** In the order in which they are offered: those wanted most come first. */
export const kindsInOrder = Object.keys(kindWords) as readonly StepType[]
