import afterAnAffair from '../../../resources/paths/after-an-affair.json' with { type: 'json' }
import sevenSteps from '../../../resources/paths/seven-steps.json' with { type: 'json' }
import steadyFirst from '../../../resources/paths/steady-first.json' with { type: 'json' }
import trustInMyself from '../../../resources/paths/trust-in-myself.json' with { type: 'json' }
import twentyOneSteps from '../../../resources/paths/twenty-one-steps.json' with { type: 'json' }
import weeklyRhythm from '../../../resources/paths/weekly-rhythm.json' with { type: 'json' }

/** The path files that come with the app, by their names and in the order they are shown; a test holds them against the folder. */
export const bundledPathFiles: Readonly<Record<string, unknown>> = {
  'steady-first.json': steadyFirst,
  'seven-steps.json': sevenSteps,
  'twenty-one-steps.json': twentyOneSteps,
  'after-an-affair.json': afterAnAffair,
  'trust-in-myself.json': trustInMyself,
  'weekly-rhythm.json': weeklyRhythm,
}
