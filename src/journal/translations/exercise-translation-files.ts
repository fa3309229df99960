import apologyLetterDe from '../../../resources/exercises/translations/apology-letter.de.json' with {
  type: 'json',
}
import apologyPlanDe from '../../../resources/exercises/translations/apology-plan.de.json' with {
  type: 'json',
}
import appreciationDe from '../../../resources/exercises/translations/appreciation.de.json' with {
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
import closenessStepsDe from '../../../resources/exercises/translations/closeness-steps.de.json' with {
  type: 'json',
}
import commitmentBuilderDe from '../../../resources/exercises/translations/commitment-builder.de.json' with {
  type: 'json',
}
import familyAndPastDe from '../../../resources/exercises/translations/family-and-past.de.json' with {
  type: 'json',
}
import forgivenessDe from '../../../resources/exercises/translations/forgiveness.de.json' with {
  type: 'json',
}
import futurePictureDe from '../../../resources/exercises/translations/future-picture.de.json' with {
  type: 'json',
}
import impactMapDe from '../../../resources/exercises/translations/impact-map.de.json' with { type: 'json' }
import jointPlanDe from '../../../resources/exercises/translations/joint-plan.de.json' with { type: 'json' }
import letterNotSentDe from '../../../resources/exercises/translations/letter-not-sent.de.json' with {
  type: 'json',
}
import listeningRehearsalDe from '../../../resources/exercises/translations/listening-rehearsal.de.json' with {
  type: 'json',
}
import madeFrom from '../../../resources/exercises/translations/made-from.json' with { type: 'json' }
import monthlyReviewDe from '../../../resources/exercises/translations/monthly-review.de.json' with {
  type: 'json',
}
import nameTheBreachDe from '../../../resources/exercises/translations/name-the-breach.de.json' with {
  type: 'json',
}
import newRoutinesDe from '../../../resources/exercises/translations/new-routines.de.json' with {
  type: 'json',
}
import opennessAgreementDe from '../../../resources/exercises/translations/openness-agreement.de.json' with {
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
import preventionPlanDe from '../../../resources/exercises/translations/prevention-plan.de.json' with {
  type: 'json',
}
import projectionCheckDe from '../../../resources/exercises/translations/projection-check.de.json' with {
  type: 'json',
}
import quickLogDe from '../../../resources/exercises/translations/quick-log.de.json' with { type: 'json' }
import remorseNotShameDe from '../../../resources/exercises/translations/remorse-not-shame.de.json' with {
  type: 'json',
}
import repairAttemptsDe from '../../../resources/exercises/translations/repair-attempts.de.json' with {
  type: 'json',
}
import rootsDe from '../../../resources/exercises/translations/roots.de.json' with { type: 'json' }
import safetyCheckDe from '../../../resources/exercises/translations/safety-check.de.json' with {
  type: 'json',
}
import smallWinsDe from '../../../resources/exercises/translations/small-wins.de.json' with { type: 'json' }
import stayOrGoDe from '../../../resources/exercises/translations/stay-or-go.de.json' with { type: 'json' }
import talkAboutItDe from '../../../resources/exercises/translations/talk-about-it.de.json' with {
  type: 'json',
}
import therapyPrepDe from '../../../resources/exercises/translations/therapy-prep.de.json' with {
  type: 'json',
}
import triggerLogDe from '../../../resources/exercises/translations/trigger-log.de.json' with { type: 'json' }
import trustInMyselfDe from '../../../resources/exercises/translations/trust-in-myself.de.json' with {
  type: 'json',
}
import weeklyCheckInDe from '../../../resources/exercises/translations/weekly-check-in.de.json' with {
  type: 'json',
}
import weeklyMeetingDe from '../../../resources/exercises/translations/weekly-meeting.de.json' with {
  type: 'json',
}
import type { TranslationFiles } from './load-translations.ts'

/** The translations of exercises that come with the app; a test holds them against the folder. */
export const exerciseTranslationFiles: TranslationFiles = {
  madeFrom,
  files: {
    'apology-letter.de.json': apologyLetterDe,
    'apology-plan.de.json': apologyPlanDe,
    'appreciation.de.json': appreciationDe,
    'ask-for-a-time.de.json': askForATimeDe,
    'ask-for-what-you-need.de.json': askForWhatYouNeedDe,
    'boundaries-and-expectations.de.json': boundariesAndExpectationsDe,
    'close-the-door.de.json': closeTheDoorDe,
    'closeness-steps.de.json': closenessStepsDe,
    'commitment-builder.de.json': commitmentBuilderDe,
    'family-and-past.de.json': familyAndPastDe,
    'forgiveness.de.json': forgivenessDe,
    'future-picture.de.json': futurePictureDe,
    'impact-map.de.json': impactMapDe,
    'joint-plan.de.json': jointPlanDe,
    'letter-not-sent.de.json': letterNotSentDe,
    'listening-rehearsal.de.json': listeningRehearsalDe,
    'monthly-review.de.json': monthlyReviewDe,
    'name-the-breach.de.json': nameTheBreachDe,
    'new-routines.de.json': newRoutinesDe,
    'openness-agreement.de.json': opennessAgreementDe,
    'own-it-out-loud.de.json': ownItOutLoudDe,
    'own-your-part.de.json': ownYourPartDe,
    'patience-and-timeline.de.json': patienceAndTimelineDe,
    'pause.de.json': pauseDe,
    'prevention-plan.de.json': preventionPlanDe,
    'projection-check.de.json': projectionCheckDe,
    'quick-log.de.json': quickLogDe,
    'remorse-not-shame.de.json': remorseNotShameDe,
    'repair-attempts.de.json': repairAttemptsDe,
    'roots.de.json': rootsDe,
    'safety-check.de.json': safetyCheckDe,
    'small-wins.de.json': smallWinsDe,
    'stay-or-go.de.json': stayOrGoDe,
    'talk-about-it.de.json': talkAboutItDe,
    'therapy-prep.de.json': therapyPrepDe,
    'trigger-log.de.json': triggerLogDe,
    'trust-in-myself.de.json': trustInMyselfDe,
    'weekly-check-in.de.json': weeklyCheckInDe,
    'weekly-meeting.de.json': weeklyMeetingDe,
  },
}
