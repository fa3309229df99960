import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ExerciseSummary } from '#shared/exercise.ts'
import { goTo } from '../../state/place.ts'
import { isFromOthers, settingWords } from './exercise-words.ts'

interface ExerciseLineProps {
  readonly exercise: ExerciseSummary
  /** Whether exercises for two are set aside. */
  readonly aside: boolean
}

/** An exercise as a line that opens its page. */
export function ExerciseLine({ exercise, aside }: ExerciseLineProps) {
  const { i18n } = useLingui()
  const { id, title, purpose, minutes, setting, author } = exercise
  return (
    <button
      type="button"
      onClick={() => goTo(`/exercises/about/${id}`)}
      className="flex w-full flex-col gap-0.5 rounded-control px-3 py-2.5 text-left hover:bg-raised"
    >
      <span className="flex items-baseline justify-between gap-4">
        <span className="min-w-0 font-writing text-17 font-heading">{title}</span>
        <span className="figures shrink-0 text-13 text-ink-soft">
          <Minutes {...minutes} /> · {i18n._(settingWords[setting])}
        </span>
      </span>
      <span className="text-15 text-ink-soft">{purpose}</span>
      {isFromOthers(id) && (
        <span className="text-13 text-ink-soft">
          <Trans>from {author.name}</Trans>
        </span>
      )}
      {aside && setting === 'together' && (
        <span className="text-13 text-ink-soft">
          <Trans>Not on your list right now</Trans>
        </span>
      )}
    </button>
  )
}

/** "15 min", or "15–20 min". */
export function Minutes({ min, max }: ExerciseSummary['minutes']) {
  if (min !== max)
    return (
      <Trans>
        {min}–{max} min
      </Trans>
    )
  return <Plural value={max} one="# min" other="# min" />
}
