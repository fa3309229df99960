import { Trans } from '@lingui/react/macro'
import type { Exercise } from '#shared/exercise.ts'
import type { RecordRow } from '#shared/exercise-draft.ts'
import { Notice } from '../../components/Notice.tsx'
import { heavyAdvice } from './heavy-advice.ts'
import { useLibrary } from './library-store.ts'

interface HeavyNoteProps {
  readonly exercise: Pick<Exercise, 'id'>
  /** Its records, those that are in no list too. */
  readonly own: readonly RecordRow[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** Says once, before an exercise that stirs people up, how much of it is enough. The person then chooses. */
export function HeavyNote({ exercise, own, today }: HeavyNoteProps) {
  const { library, records } = useLibrary()
  const heavy = new Set(library?.exercises.filter((one) => one.heavy).map(({ id }) => id))
  if (library === null) return null
  // What was begun and waits is gone on with: it was chosen already.
  if (library.drafts.some((draft) => draft.exercise === exercise.id)) return null
  const done = [...records, ...library.drafts, ...own.filter(({ sealed }) => sealed)]
  switch (heavyAdvice(exercise.id, heavy, done, today)) {
    case null:
      return null
    case 'heavy':
      return (
        <Notice title={<Trans>This one can stir you up</Trans>}>
          <p>
            <Trans>
              Two of this kind in a week are enough, and not in the hour before you sleep. You choose.
            </Trans>
          </p>
        </Notice>
      )
    case 'two-this-week':
      return (
        <Notice title={<Trans>You have done two of this kind this week</Trans>}>
          <p>
            <Trans>They stir people up, and two in a week are enough. It can wait. You choose.</Trans>
          </p>
        </Notice>
      )
    case 'same-lately':
      return (
        <Notice title={<Trans>You did this one in the last three days</Trans>}>
          <p>
            <Trans>Going round the same thing often does not help. It can wait. You choose.</Trans>
          </p>
        </Notice>
      )
  }
}
