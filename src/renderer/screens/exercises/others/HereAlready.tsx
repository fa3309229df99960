import { Trans } from '@lingui/react/macro'
import type { Exercise } from '#shared/exercise.ts'
import type { ExerciseHere } from '#shared/exercise-draft.ts'
import { Notice } from '../../../components/Notice.tsx'

interface HereAlreadyProps {
  /** What is looked at. */
  readonly exercise: Pick<Exercise, 'id' | 'version'>
  /** What would give way to it. */
  readonly here: readonly ExerciseHere[]
}

/** What is in the library already and would give way, and that no answer is lost by it. */
export function HereAlready({ exercise, here }: HereAlreadyProps) {
  return here.map(({ id, version, title, author, same }) => {
    if (same)
      return (
        <Notice key={id} title={<Trans>You have this very exercise already</Trans>}>
          <p>
            <Trans>To add it again changes nothing but your answer about what you see over time.</Trans>
          </p>
        </Notice>
      )
    const older = id === exercise.id && version > exercise.version
    return (
      <Notice
        key={id}
        title={
          older ? (
            <Trans>
              You have a newer version of this: “{title}” by {author}
            </Trans>
          ) : id === exercise.id ? (
            <Trans>
              You have another version of this: “{title}” by {author}
            </Trans>
          ) : (
            <Trans>
              It follows “{title}” by {author}, which you have
            </Trans>
          )
        }
      >
        <p className="figures">
          {id === exercise.id && (
            <Trans>
              Yours is version {version}, this is version {exercise.version}.
            </Trans>
          )}{' '}
          <Trans>
            If you add it, it takes the place of that one. Answers you gave stay as they are, and what you
            have begun can be ended as it began.
          </Trans>
        </p>
      </Notice>
    )
  })
}
