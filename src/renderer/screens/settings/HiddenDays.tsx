import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { isDay } from '#shared/day.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { TextField } from '../../components/TextField.tsx'
import { mediumDay } from '../../date-words.ts'
import { hidePeriod, type Period, showPeriod } from '../today/looking-back.ts'
import { useKeep } from './use-keep.ts'

/** The days that are never brought up again: those sent away on Today, and those named here. */
export function HiddenDays({ periods }: { readonly periods: readonly Period[] }) {
  const { t } = useLingui()
  const { failure, keep } = useKeep()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const complete = isDay(from) && isDay(to)
  const backwards = complete && to < from

  function hide() {
    keep(async () => {
      await hidePeriod({ from, to })
      setFrom('')
      setTo('')
    })
  }

  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-interface text-15 font-medium">
        <Trans>Days that are not brought up</Trans>
      </h3>
      <p className="max-w-[60ch] text-ink-soft">
        <Trans>Today never shows or offers what was written on these days. Nothing is deleted.</Trans>
      </p>
      {periods.length > 0 && (
        <ul className="flex flex-col">
          {periods
            .toSorted((one, other) => one.from.localeCompare(other.from))
            .map((period) => (
              <li
                key={`${period.from} ${period.to}`}
                className="flex min-h-11 items-center justify-between gap-4 border-t border-line"
              >
                <span className="figures">{periodWords(period)}</span>
                <Button
                  kind="quiet"
                  aria-label={t`Bring up ${periodWords(period)} again`}
                  onClick={() => keep(() => showPeriod(period))}
                >
                  <Trans>Bring up again</Trans>
                </Button>
              </li>
            ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <TextField label={t`From`} type="date" value={from} onText={setFrom} />
        <TextField label={t`To`} type="date" value={to} onText={setTo} />
        <Button disabled={!complete || backwards} onClick={hide}>
          <Trans>Do not bring up</Trans>
        </Button>
      </div>
      {/* The fields write a day as the computer does, which may not be how the person reads one. */}
      <p role="status" className="figures text-13 empty:hidden">
        {backwards ? <Trans>The last day is before the first.</Trans> : complete && periodWords({ from, to })}
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}

const periodWords = ({ from, to }: Period): string =>
  from === to ? mediumDay(from) : `${mediumDay(from)} – ${mediumDay(to)}`
