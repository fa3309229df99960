import { msg } from '@lingui/core/macro'
import type { FailureCode } from '#shared/failure.ts'
import { type FailureText, nothingChanged, savedIsKept, startAgain } from './failure-words.ts'

/** The words for what may go wrong with any call: between window and app, and with the disk. */
export const appTexts = {
  'refused-sender': {
    what: msg`Goldseam refused a request that did not come from its own window.`,
    safe: nothingChanged,
    next: startAgain,
    report: true,
  },
  'unknown-call': {
    what: msg`This window asked for something Goldseam does not know.`,
    safe: nothingChanged,
    next: startAgain,
    report: true,
  },
  'bad-input': {
    what: msg`Goldseam could not take what was entered.`,
    safe: nothingChanged,
    next: msg`Look at what you entered and try again.`,
    report: true,
  },
  'too-large': {
    what: msg`This is more than Goldseam can take at once.`,
    safe: savedIsKept,
    next: msg`Divide it into smaller parts and try again.`,
  },
  locked: {
    what: msg`The journal is locked.`,
    safe: savedIsKept,
    next: msg`Open it and try again.`,
  },
  busy: {
    what: msg`Goldseam is still busy with the last thing you asked for.`,
    safe: nothingChanged,
    next: msg`Wait a moment, then try again.`,
  },
  unexpected: {
    what: msg`Something went wrong that Goldseam did not expect.`,
    safe: savedIsKept,
    next: msg`Try again. If it happens again, close Goldseam and start it again.`,
    report: true,
  },
  'journal-process-ended': {
    what: msg`The part of Goldseam that holds your journal stopped.`,
    safe: savedIsKept,
    next: msg`Open the journal again.`,
    report: true,
  },
  'disk-full': {
    what: msg`The disk is full.`,
    safe: savedIsKept,
    next: msg`Make some room on the disk, then try again.`,
  },
  'disk-error': {
    what: msg`The disk reported an error.`,
    safe: savedIsKept,
    next: msg`Try again. If it happens again, copy the journal’s folder to another disk soon.`,
    report: true,
  },
  'no-permission': {
    what: msg`This computer does not let Goldseam write here.`,
    safe: savedIsKept,
    next: msg`Check that you may write to this folder, or choose another, then try again.`,
    report: true,
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>
