import { Tabs } from '@base-ui/react/tabs'
import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { useToday } from '../../../components/use-today.ts'
import { onCommand } from '../../../state/commands.ts'
import { goTo } from '../../../state/place.ts'
import { useVersions } from './use-versions.ts'
import { VersionList } from './VersionList.tsx'
import { VersionPanel } from './VersionPanel.tsx'

/** The versions of an entry in the place of its text: what it said before, what changed, and the way back to it. */
export function VersionsPage({ id }: { readonly id: string }) {
  const { t } = useLingui()
  const today = useToday()
  const { marks, failure, read } = useVersions(id)
  const [chosen, setChosen] = useState<number | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const back = () => goTo(`/journal/${id}`, { replace: true })
  useEffect(() => title.current?.focus(), [])
  useEffect(() => onCommand('back', () => goTo(`/journal/${id}`, { replace: true })), [id])

  const [now, ...earlier] = marks ?? []
  const at = Math.max(
    0,
    earlier.findIndex(({ revision }) => revision === chosen),
  )
  const shown = earlier[at]
  return (
    <section
      aria-label={t`Earlier versions`}
      className="@container flex min-w-0 flex-1 flex-col overflow-hidden bg-surface"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 pt-3">
        <h2 ref={title} tabIndex={-1} className="text-20">
          <Trans>Earlier versions</Trans>
        </h2>
        <Button kind="quiet" icon={ArrowLeft} onClick={back}>
          <Trans>Back to the entry</Trans>
        </Button>
        <p className="w-full text-13 text-ink-soft">
          <Trans>
            Kept are every save of the last day, the last of each hour for a week, and the last of each day
            for ever.
          </Trans>
        </p>
      </header>
      {failure !== null && (
        <div className="p-6">
          <FailureNotice failure={failure}>
            <Button onClick={() => void read()}>
              <Trans>Try again</Trans>
            </Button>
          </FailureNotice>
        </div>
      )}
      {marks !== null && !shown && (
        <p className="max-w-[34ch] px-6 py-8 font-writing text-17 text-ink-soft">
          <Trans>There is no earlier version yet. One is kept whenever the entry changes.</Trans>
        </p>
      )}
      {now && shown && (
        <Tabs.Root
          orientation="vertical"
          value={shown.revision}
          onValueChange={(revision: number) => setChosen(revision)}
          className="mt-3 flex min-h-0 flex-1 border-t border-line @max-[36rem]:flex-col"
        >
          <VersionList versions={earlier} chosen={at} today={today} />
          <Tabs.Panel
            value={shown.revision}
            className="min-h-0 min-w-0 flex-1 overflow-y-auto [--focus-offset:-4px]"
          >
            <VersionPanel
              key={shown.revision}
              id={id}
              revision={shown.revision}
              after={(earlier[at - 1] ?? now).revision}
              now={now.revision}
              today={today}
              onRestored={back}
              onDeleted={() => {
                setChosen((earlier[at + 1] ?? earlier[at - 1])?.revision ?? null)
                void read()
                title.current?.focus()
              }}
            />
          </Tabs.Panel>
        </Tabs.Root>
      )}
    </section>
  )
}
