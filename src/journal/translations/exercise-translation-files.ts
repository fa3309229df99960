import apologyLetterDe from '../../../resources/exercises/translations/apology-letter.de.json' with {
  type: 'json',
}
import apologyPlanDe from '../../../resources/exercises/translations/apology-plan.de.json' with {
  type: 'json',
}
import askForATimeDe from '../../../resources/exercises/translations/ask-for-a-time.de.json' with {
  type: 'json',
}
import askForWhatYouNeedDe from '../../../resources/exercises/translations/ask-for-what-you-need.de.json' with {
  type: 'json',
}
import boundariesAndExpectationsDe from '../../../resources/exercises/translations/boundaries-and-expectations.de.json' with {
  type: 'json',
}
import closeTheDoorDe from '../../../resources/exercises/translations/close-the-door.de.json' with {
  type: 'json',
}
import impactMapDe from '../../../resources/exercises/translations/impact-map.de.json' with { type: 'json' }
import letterNotSentDe from '../../../resources/exercises/translations/letter-not-sent.de.json' with {
  type: 'json',
}
import listeningRehearsalDe from '../../../resources/exercises/translations/listening-rehearsal.de.json' with {
  type: 'json',
}
import madeFrom from '../../../resources/exercises/translations/made-from.json' with { type: 'json' }
import nameTheBreachDe from '../../../resources/exercises/translations/name-the-breach.de.json' with {
  type: 'json',
}
import ownItOutLoudDe from '../../../resources/exercises/translations/own-it-out-loud.de.json' with {
  type: 'json',
}
import ownYourPartDe from '../../../resources/exercises/translations/own-your-part.de.json' with {
  type: 'json',
}
import patienceAndTimelineDe from '../../../resources/exercises/translations/patience-and-timeline.de.json' with {
  type: 'json',
}
import pauseDe from '../../../resources/exercises/translations/pause.de.json' with { type: 'json' }
import projectionCheckDe from '../../../resources/exercises/translations/projection-check.de.json' with {
  type: 'json',
}
import remorseNotShameDe from '../../../resources/exercises/translations/remorse-not-shame.de.json' with {
  type: 'json',
}
import safetyCheckDe from '../../../resources/exercises/translations/safety-check.de.json' with {
  type: 'json',
}
import triggerLogDe from '../../../resources/exercises/translations/trigger-log.de.json' with { type: 'json' }
import trustInMyselfDe from '../../../resources/exercises/translations/trust-in-myself.de.json' with {
  type: 'json',
}
import weeklyCheckInDe from '../../../resources/exercises/translations/weekly-check-in.de.json' with {
  type: 'json',
}
import type { TranslationFiles } from './load-translations.ts'

/** The translations of exercises that come with the app; a test holds them against the folder. */
export const exerciseTranslationFiles: TranslationFiles = {
  madeFrom,
  files: {
    'apology-letter.de.json': apologyLetterDe,
    'apology-plan.de.json': apologyPlanDe,
    'ask-for-a-time.de.json': askForATimeDe,
    'ask-for-what-you-need.de.json': askForWhatYouNeedDe,
    'boundaries-and-expectations.de.json': boundariesAndExpectationsDe,
    'close-the-door.de.json': closeTheDoorDe,
    'impact-map.de.json': impactMapDe,
    'letter-not-sent.de.json': letterNotSentDe,
    'listening-rehearsal.de.json': listeningRehearsalDe,
    'name-the-breach.de.json': nameTheBreachDe,
    'own-it-out-loud.de.json': ownItOutLoudDe,
    'own-your-part.de.json': ownYourPartDe,
    'patience-and-timeline.de.json': patienceAndTimelineDe,
    'pause.de.json': pauseDe,
    'projection-check.de.json': projectionCheckDe,
    'remorse-not-shame.de.json': remorseNotShameDe,
    'safety-check.de.json': safetyCheckDe,
    'trigger-log.de.json': triggerLogDe,
    'trust-in-myself.de.json': trustInMyselfDe,
    'weekly-check-in.de.json': weeklyCheckInDe,
  },
}
