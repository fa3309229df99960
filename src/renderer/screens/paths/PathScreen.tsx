import { Trans } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { PartOnWay, PathOnWay, StopReason } from '#shared/path-progress.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useToday } from '../../components/use-today.ts'
import { journal } from '../../journal.ts'
import { goBack, goTo, type Place } from '../../state/place.ts'
import { readPrivateSettings } from '../../state/private-settings.ts'
import { PathLength } from './PathsScreen.tsx'
import { PathTop } from './PathTop.tsx'
import { changePath, readPaths, usePaths } from './paths-store.ts'
import { StepLine } from './StepLine.tsx'
import { StopPath } from './StopPath.tsx'

/** Where somebody who stops goes next, when what would help is a place here. */
const placeFor: Partial<Record<StopReason, Place>> = {
  'another-path': '/exercises/paths',
  'outside-help': '/exercises/about/therapy-prep',
  'stay-or-leave': '/exercises/about/stay-or-go',
}

/** One path: its weeks, its steps, and how they stand. */
export function PathScreen({ id }: { readonly id: string }) {
  const today = useToday()
  const { paths, failure } = usePaths()
  useEffect(() => {
    void readPaths(today)
    void readPrivateSettings()
  }, [today])
  const path = paths?.paths.find((one) => one.id === id)
  return (
    <div className="mx-auto flex max-w-page flex-col gap-8 px-8 pt-8 pb-16">
      <div className="-mb-5 -ml-4">
        <Button kind="quiet" icon={ArrowLeft} onClick={goBack}>
          <Trans>Back</Trans>
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {path && <Path key={path.id} path={path} today={today} />}
    </div>
  )
}

function Path({ path, today }: { readonly path: PathOnWay; readonly today: string }) {
  const { id, title, purpose, weeks, before, parts, turn, mayFollow, progress } = path
  const page = useRef<HTMLDivElement>(null)
  const state = progress?.state
  // What had the focus may be gone: begun, stopped and resumed, the page starts again at its title.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the path stands otherwise
  useEffect(() => page.current?.querySelector('h1')?.focus(), [state])

  async function stop(reason: StopReason): Promise<void> {
    if (!(await changePath(today, () => journal.paths.stop({ id, reason })))) return
    const place = placeFor[reason]
    if (place !== undefined) goTo(place)
  }
  return (
    <div ref={page} className="flex flex-col gap-8">
      <PageHeader
        title={title}
        lead={
          <>
            {purpose}
            <span className="figures mt-1 block text-13">
              <PathLength weeks={weeks} />
            </span>
          </>
        }
      />
      {before && <p className="max-w-[60ch]">{before}</p>}
      <PathTop path={path} today={today} />
      {parts.map((part) => (
        <Part key={part.key} path={path} part={part} today={today} />
      ))}
      {turn && <Part path={path} part={{ ...turn, key: 'turn', weeks: 0, note: turn.text }} today={today} />}
      {mayFollow.length > 0 && (
        <section className="flex flex-col gap-2">
          <h2 className="text-20">
            <Trans>What may follow</Trans>
          </h2>
          <div className="-ml-4 flex flex-wrap gap-1">
            {mayFollow.map((next) => (
              <Button key={next.id} kind="quiet" onClick={() => goTo(`/exercises/paths/${next.id}`)}>
                {next.title}
              </Button>
            ))}
          </div>
        </section>
      )}
      {state === 'active' && <StopPath onStop={(reason) => void stop(reason)} />}
    </div>
  )
}

interface PartProps {
  readonly path: PathOnWay
  readonly part: PartOnWay
  readonly today: string
}

function Part({ path: { id, progress }, part: { title, note, chooseOne, steps }, today }: PartProps) {
  if (steps.length === 0) return null
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-20">{title}</h2>
      {note && <p className="max-w-[60ch] text-ink-soft">{note}</p>}
      {chooseOne && !note && (
        <p className="text-ink-soft">
          <Trans>Choose one.</Trans>
        </p>
      )}
      <ul className="flex flex-col">
        {steps.map((step) => (
          <StepLine
            key={step.key}
            path={id}
            step={step}
            walked={progress?.state === 'active'}
            today={today}
          />
        ))}
      </ul>
    </section>
  )
}
