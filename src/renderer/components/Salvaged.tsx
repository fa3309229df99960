import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { SalvageReport } from '#shared/damage.ts'
import { mediumDay } from '../date-words.ts'

/** How many days are named; more would fill the screen. */
const mostNamed = 30

interface SalvagedProps {
  readonly report: SalvageReport
  /** What else there is to say, at the end. */
  readonly children?: ReactNode
}

/** What a salvage brought over, and what it could not. */
export function Salvaged({ report, children }: SalvagedProps) {
  const { entries, lostDays, lostVersions, lostPictures, damagedPages, pages } = report
  const days = [...new Set(lostDays)].slice(0, mostNamed).map(mediumDay).join(', ')
  return (
    <div className="flex flex-col gap-1">
      <p>
        <Plural value={entries} one="# entry was brought over." other="# entries were brought over." />
      </p>
      {lostDays.length > 0 && (
        <p>
          <Plural
            value={lostDays.length}
            one="# entry could not be read. It was of this day:"
            other="# entries could not be read. They were of these days:"
          />{' '}
          {days}
        </p>
      )}
      {lostVersions > 0 && (
        <p>
          <Plural
            value={lostVersions}
            one="# earlier version was left out, because it could not be put together without a doubt."
            other="# earlier versions were left out, because they could not be put together without a doubt."
          />
        </p>
      )}
      {lostPictures > 0 && (
        <p>
          <Plural value={lostPictures} one="# picture is missing." other="# pictures are missing." />
        </p>
      )}
      <p>
        <Trans>
          {damagedPages} of {pages} parts of the file could not be read. What nothing else names is not in
          this list.
        </Trans>
      </p>
      {children}
    </div>
  )
}
