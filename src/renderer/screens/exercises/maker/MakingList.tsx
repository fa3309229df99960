import { Trans, useLingui } from '@lingui/react/macro'
import { localMoment } from '#shared/day.ts'
import type { MakingRow } from '#shared/maker-calls.ts'
import { Button } from '../../../components/Button.tsx'
import { useToday } from '../../../components/use-today.ts'
import { shortDay } from '../../../date-words.ts'
import { goTo } from '../../../state/place.ts'

interface MakingListProps {
  /** Changed last first. */
  readonly makings: readonly MakingRow[]
  readonly onDelete: (making: MakingRow) => void
}

/** What is being made, and the way to go on with it. */
export function MakingList({ makings, onDelete }: MakingListProps) {
  const { t } = useLingui()
  const today = useToday()
  const dayOf = (at: number) =>
    shortDay(localMoment(new Date(at), Intl.DateTimeFormat().resolvedOptions().timeZone).day, today)
  if (makings.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-20">
        <Trans>In the making</Trans>
      </h2>
      <ul className="flex flex-col gap-2">
        {makings.map((making) => {
          const title = making.title.trim() || t`Without a title`
          const day = dayOf(making.changedAt)
          return (
            <li
              key={making.id}
              className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-surface px-4 py-3"
            >
              <span className="flex min-w-0 flex-col">
                <span className="font-writing text-17 font-heading">{title}</span>
                <span className="figures text-13 text-ink-soft">
                  <Trans>changed {day}</Trans>
                </span>
              </span>
              <span className="flex gap-2">
                <Button
                  kind="quiet"
                  aria-label={t`Delete “${title}”, changed ${day}`}
                  onClick={() => onDelete(making)}
                >
                  <Trans>Delete</Trans>
                </Button>
                <Button
                  aria-label={t`Go on with “${title}”, changed ${day}`}
                  onClick={() => goTo(`/exercises/maker/${making.id}`)}
                >
                  <Trans>Go on</Trans>
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
