import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { SeriesName } from '#shared/measured-series.ts'

const held = msg`held`
const moved = msg`moved`

/** What was chosen, as it is said beside a count. A choice that is not here, of somebody else's exercise, is only counted. */
export const choiceWords: { readonly [Series in SeriesName]?: Readonly<Record<string, MessageDescriptor>> } =
  {
    settle: {
      '10m': msg`under ten minutes`,
      '1h': msg`under an hour`,
      day: msg`the rest of the day`,
      longer: msg`longer`,
      notyet: msg`not yet`,
    },
    repair: { yes: msg`taken up`, partly: msg`a little`, no: msg`not this time` },
    ask: { yes: msg`yes`, partly: msg`partly`, no: msg`no`, notyet: msg`not asked yet` },
    meeting: { full: held, short: msg`short ones`, moved, missed: msg`did not happen` },
    talk: { yes: held, time: held, break: held, early: held, moved, no: msg`did not happen` },
    win: {
      word: msg`a promise kept`,
      truth: msg`a hard truth told`,
      talk: msg`a talk that went okay`,
      calm: msg`a calm day`,
      laugh: msg`laughter`,
      limit: msg`a limit set or respected`,
      urge: msg`an urge that passed`,
      repair: msg`a way back that worked`,
      help: msg`help asked for`,
      self: msg`something for yourself`,
      other: msg`something else`,
    },
    appreciation: { told: msg`said`, will: msg`to be said`, keep: msg`kept to yourself` },
  }
