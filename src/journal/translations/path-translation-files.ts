import afterAnAffairDe from '../../../resources/paths/translations/after-an-affair.de.json' with {
  type: 'json',
}
import madeFrom from '../../../resources/paths/translations/made-from.json' with { type: 'json' }
import sevenStepsDe from '../../../resources/paths/translations/seven-steps.de.json' with { type: 'json' }
import steadyFirstDe from '../../../resources/paths/translations/steady-first.de.json' with { type: 'json' }
import trustInMyselfDe from '../../../resources/paths/translations/trust-in-myself.de.json' with {
  type: 'json',
}
import twentyOneStepsDe from '../../../resources/paths/translations/twenty-one-steps.de.json' with {
  type: 'json',
}
import weeklyRhythmDe from '../../../resources/paths/translations/weekly-rhythm.de.json' with { type: 'json' }
import type { TranslationFiles } from './load-translations.ts'

/** The translations of guided paths that come with the app; a test holds them against the folder. */
export const pathTranslationFiles: TranslationFiles = {
  madeFrom,
  files: {
    'after-an-affair.de.json': afterAnAffairDe,
    'seven-steps.de.json': sevenStepsDe,
    'steady-first.de.json': steadyFirstDe,
    'trust-in-myself.de.json': trustInMyselfDe,
    'twenty-one-steps.de.json': twentyOneStepsDe,
    'weekly-rhythm.de.json': weeklyRhythmDe,
  },
}
