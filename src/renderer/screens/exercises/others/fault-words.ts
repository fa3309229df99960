import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CautionReason, FaultReason } from '#shared/exercise-fault.ts'
import { partnerPlace } from '#shared/partner-name.ts'

type Words<Reason extends string> = Readonly<Record<Reason, (detail: string) => MessageDescriptor>>

const cannotBeRead = () => msg`This holds something else than belongs here.`

/** Why a file is no exercise, for somebody who never saw what is inside one. Read after the place it is about. */
export const faultWords: Words<FaultReason> = {
  'file-too-large': () => msg`It is larger than 200 KB, which no exercise needs.`,
  'file-not-text': () => msg`It is not a text file. Perhaps it is a document or a picture.`,
  'file-not-json': () => msg`It is not an exercise file, or only a part of one.`,
  'newer-format': () => msg`It was made with a newer version of Goldseam than this one. Update to read it.`,
  missing: () => msg`This is missing.`,
  'wrong-kind': cannotBeRead,
  'unknown-field': () => msg`There is something here that Goldseam does not know.`,
  empty: () => msg`Nothing is written here.`,
  'too-few': (detail) => msg`There must be at least ${detail}.`,
  'too-many': (detail) => msg`There can be ${detail} at most.`,
  'too-small': (detail) => msg`This must be at least ${detail}.`,
  'too-big': (detail) => msg`This can be ${detail} at most.`,
  'too-long': (detail) => msg`This is too long. It can have ${detail} characters.`,
  'bad-form': () => msg`This is not written the way it has to be.`,
  'not-offered': (detail) => msg`This must be one of: ${detail}.`,
  'named-twice': () => msg`The same is named twice.`,
  'does-not-fit': cannotBeRead,
  'name-of-others': () => msg`This name is for exercises of others.`,
  'name-not-of-others': () =>
    msg`This name is kept for Goldseam’s own exercises. One from elsewhere begins with x. and its author.`,
  'author-not-app': () => msg`This must be Goldseam.`,
  'author-is-app': () => msg`It says that it comes from Goldseam. It does not.`,
  'replaces-others': () => msg`It wants to take the place of an exercise by somebody else.`,
  taken: (detail) => msg`Another exercise is called ${detail} already.`,
  'minutes-turned': () => msg`The shortest time is longer than the longest.`,
  'half-character': () => msg`There is half of a character in it.`,
  'control-character': () => msg`There is a character in it that is no letter and no sign.`,
  'turns-direction': () =>
    msg`There is a hidden character in it that turns the direction of the text, so that it reads as something else.`,
  'hidden-character': () => msg`There is a character in it that cannot be seen.`,
  'not-nfc': () => msg`Some letters are put together in an unusual way (not NFC).`,
  'only-spaces': () => msg`There is nothing here but spaces.`,
  'unknown-placeholder': () =>
    msg`Curly brackets are only for ${partnerPlace}, the name of the other person.`,
  'key-twice': (detail) => msg`It has the same key as step ${detail}.`,
  'option-twice': () => msg`Two of them have the same name inside the file.`,
  'option-not-there': () => msg`It names an answer that is not there, or none.`,
  'no-earlier-step': () => msg`It hangs on a step that does not come before it.`,
  'step-is-conditional': () => msg`It hangs on a step that is itself only shown after some answers.`,
  'step-is-no-scale': () => msg`It asks for a number, and that step has none.`,
  'step-has-no-options': () => msg`It asks for a choice, and that step offers none.`,
  'role-not-here': () => msg`This is for somebody the exercise is not for.`,
  'role-asked-nothing': (detail) => msg`Whoever says “${detail}” would be asked nothing.`,
  'series-unknown': () => msg`It wants to add to something over time that is not there.`,
}

/** What is worth a look, and no fault. */
export const cautionWords: Words<CautionReason> = {
  'many-steps': (detail) => msg`${detail} steps are many for one sitting.`,
  'ends-without-asking': () => msg`It can stir people up, and does not ask at the end how they are.`,
  'long-sentence': (detail) => msg`A sentence has more than ${detail} words.`,
  watching: (detail) => msg`“${detail}” may be about watching somebody.`,
  pressing: (detail) => msg`“${detail}” may put pressure on somebody.`,
}
