import { Tabs } from '@base-ui/react/tabs'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { VersionMark } from '#shared/version.ts'
import { shortDay } from '../../../date-words.ts'
import { versionMoments } from './version-moments.ts'

interface VersionListProps {
  /** Newest first. */
  readonly versions: readonly VersionMark[]
  /** Which of them is shown. */
  readonly chosen: number
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** An evening of writing is a thousand versions: so many are listed, and then asked for. */
const pageLength = 100

/** The earlier versions of an entry by day and time. */
export function VersionList({ versions, chosen, today }: VersionListProps) {
  const { t } = useLingui()
  const [length, setLength] = useState(pageLength)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const listed = versions.slice(0, Math.max(length, chosen + 1))
  // With the first that is not listed, which may be of the same minute.
  const moments = versionMoments(versions.slice(0, listed.length + 1), timeZone)
  return (
    <div className="w-44 shrink-0 overflow-y-auto border-r border-line p-2 @max-[36rem]:max-h-40 @max-[36rem]:w-auto @max-[36rem]:border-r-0 @max-[36rem]:border-b">
      <Tabs.List activateOnFocus aria-label={t`Earlier versions`} className="flex flex-col">
        {listed.map(({ revision }, at) => {
          const { day = '', time = '' } = moments[at] ?? {}
          const isFirstOfDay = moments[at - 1]?.day !== day
          return (
            <Tabs.Tab
              key={revision}
              value={revision}
              className="figures flex min-h-8 flex-col rounded-control border border-transparent px-3 py-1 text-left text-15 hover:bg-raised/60 aria-selected:border-line aria-selected:bg-raised [--focus-offset:-2px]"
            >
              <span className={isFirstOfDay ? 'text-13 font-medium text-ink-soft' : 'sr-only'}>
                {shortDay(day, today)}
                <span className="sr-only">, </span>
              </span>
              <span>{time}</span>
            </Tabs.Tab>
          )
        })}
      </Tabs.List>
      {listed.length < versions.length && (
        <button
          type="button"
          onClick={() => setLength(listed.length + pageLength)}
          className="min-h-9 w-full rounded-control px-3 text-left text-13 font-medium text-accent hover:underline"
        >
          <Trans>Show older ones</Trans>
        </button>
      )}
    </div>
  )
}
