import apologyLetter from '../../../resources/exercises/apology-letter.json' with { type: 'json' }
import apologyPlan from '../../../resources/exercises/apology-plan.json' with { type: 'json' }
import appreciation from '../../../resources/exercises/appreciation.json' with { type: 'json' }
import askForATime from '../../../resources/exercises/ask-for-a-time.json' with { type: 'json' }
import askForWhatYouNeed from '../../../resources/exercises/ask-for-what-you-need.json' with { type: 'json' }
import boundariesAndExpectations from '../../../resources/exercises/boundaries-and-expectations.json' with {
  type: 'json',
}
import closeTheDoor from '../../../resources/exercises/close-the-door.json' with { type: 'json' }
import closenessSteps from '../../../resources/exercises/closeness-steps.json' with { type: 'json' }
import commitmentBuilder from '../../../resources/exercises/commitment-builder.json' with { type: 'json' }
import familyAndPast from '../../../resources/exercises/family-and-past.json' with { type: 'json' }
import forgiveness from '../../../resources/exercises/forgiveness.json' with { type: 'json' }
import futurePicture from '../../../resources/exercises/future-picture.json' with { type: 'json' }
import impactMap from '../../../resources/exercises/impact-map.json' with { type: 'json' }
import jointPlan from '../../../resources/exercises/joint-plan.json' with { type: 'json' }
import letterNotSent from '../../../resources/exercises/letter-not-sent.json' with { type: 'json' }
import listeningRehearsal from '../../../resources/exercises/listening-rehearsal.json' with { type: 'json' }
import monthlyReview from '../../../resources/exercises/monthly-review.json' with { type: 'json' }
import nameTheBreach from '../../../resources/exercises/name-the-breach.json' with { type: 'json' }
import newRoutines from '../../../resources/exercises/new-routines.json' with { type: 'json' }
import opennessAgreement from '../../../resources/exercises/openness-agreement.json' with { type: 'json' }
import ownItOutLoud from '../../../resources/exercises/own-it-out-loud.json' with { type: 'json' }
import ownYourPart from '../../../resources/exercises/own-your-part.json' with { type: 'json' }
import patienceAndTimeline from '../../../resources/exercises/patience-and-timeline.json' with {
  type: 'json',
}
import pause from '../../../resources/exercises/pause.json' with { type: 'json' }
import preventionPlan from '../../../resources/exercises/prevention-plan.json' with { type: 'json' }
import projectionCheck from '../../../resources/exercises/projection-check.json' with { type: 'json' }
import quickLog from '../../../resources/exercises/quick-log.json' with { type: 'json' }
import remorseNotShame from '../../../resources/exercises/remorse-not-shame.json' with { type: 'json' }
import repairAttempts from '../../../resources/exercises/repair-attempts.json' with { type: 'json' }
import roots from '../../../resources/exercises/roots.json' with { type: 'json' }
import safetyCheck from '../../../resources/exercises/safety-check.json' with { type: 'json' }
import smallWins from '../../../resources/exercises/small-wins.json' with { type: 'json' }
import stayOrGo from '../../../resources/exercises/stay-or-go.json' with { type: 'json' }
import talkAboutIt from '../../../resources/exercises/talk-about-it.json' with { type: 'json' }
import therapyPrep from '../../../resources/exercises/therapy-prep.json' with { type: 'json' }
import triggerLog from '../../../resources/exercises/trigger-log.json' with { type: 'json' }
import trustInMyself from '../../../resources/exercises/trust-in-myself.json' with { type: 'json' }
import weeklyCheckIn from '../../../resources/exercises/weekly-check-in.json' with { type: 'json' }
import weeklyMeeting from '../../../resources/exercises/weekly-meeting.json' with { type: 'json' }

/** The exercise files that come with the app, by their names; a test holds them against the folder. */
export const bundledFiles: Readonly<Record<string, unknown>> = {
  'apology-letter.json': apologyLetter,
  'apology-plan.json': apologyPlan,
  'appreciation.json': appreciation,
  'ask-for-a-time.json': askForATime,
  'ask-for-what-you-need.json': askForWhatYouNeed,
  'boundaries-and-expectations.json': boundariesAndExpectations,
  'close-the-door.json': closeTheDoor,
  'closeness-steps.json': closenessSteps,
  'commitment-builder.json': commitmentBuilder,
  'family-and-past.json': familyAndPast,
  'forgiveness.json': forgiveness,
  'future-picture.json': futurePicture,
  'impact-map.json': impactMap,
  'joint-plan.json': jointPlan,
  'letter-not-sent.json': letterNotSent,
  'listening-rehearsal.json': listeningRehearsal,
  'monthly-review.json': monthlyReview,
  'name-the-breach.json': nameTheBreach,
  'new-routines.json': newRoutines,
  'openness-agreement.json': opennessAgreement,
  'own-it-out-loud.json': ownItOutLoud,
  'own-your-part.json': ownYourPart,
  'patience-and-timeline.json': patienceAndTimeline,
  'pause.json': pause,
  'prevention-plan.json': preventionPlan,
  'projection-check.json': projectionCheck,
  'quick-log.json': quickLog,
  'remorse-not-shame.json': remorseNotShame,
  'repair-attempts.json': repairAttempts,
  'roots.json': roots,
  'safety-check.json': safetyCheck,
  'small-wins.json': smallWins,
  'stay-or-go.json': stayOrGo,
  'talk-about-it.json': talkAboutIt,
  'therapy-prep.json': therapyPrep,
  'trigger-log.json': triggerLog,
  'trust-in-myself.json': trustInMyself,
  'weekly-check-in.json': weeklyCheckIn,
  'weekly-meeting.json': weeklyMeeting,
}
