import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as english from '@zxcvbn-ts/language-en'
import { type Strength, strengthOf, type Weakness } from './strength.ts'

// The word lists are in the app: a guess at the strength asks nobody. They are large, so this file is loaded
// only when someone chooses a passphrase.
const zxcvbn = new ZxcvbnFactory({
  dictionary: {
    ...common.dictionary,
    ...english.dictionary,
    goldseam: ['goldseam', 'kintsugi', 'journal', 'diary'],
  },
  graphs: common.adjacencyGraphs,
})

/** What zxcvbn warns of, by its own names, as the kinds of weakness we have words for. */
const weaknessOf: Readonly<Record<string, Weakness>> = {
  straightRow: 'keys-in-a-row',
  keyPattern: 'keys-in-a-row',
  simpleRepeat: 'repeats',
  extendedRepeat: 'repeats',
  sequences: 'sequence',
  recentYears: 'date',
  dates: 'date',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  wordByItself: 'single-word',
  namesByThemselves: 'name',
  commonNames: 'name',
}

/** How long a passphrase would hold, and what makes it weak. Takes a few milliseconds. */
export function estimateStrength(typed: string): Strength {
  const { guessesLog10, feedback } = zxcvbn.check(typed.normalize('NFC'))
  return { level: strengthOf(guessesLog10), weakness: weaknessOf[feedback.warning ?? ''] ?? null }
}
