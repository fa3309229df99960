import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { PathOnWay, StopReason } from '#shared/path-progress.ts'
import { BackPage } from '../../components/BackPage.tsx'
import { Button } from '../../components/Button.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useToday } from '../../components/use-today.ts'
import { journal } from '../../journal.ts'
import { goTo, type Place } from '../../state/place.ts'
import { readPrivateSettings } from '../../state/private-settings.ts'
import { PathPart } from './PathPart.tsx'
import { PathLength } from './PathsScreen.tsx'
import { PathTop } from './PathTop.tsx'
import { changePath, readPaths, usePaths } from './paths-store.ts'
import { SmallTools } from './SmallTools.tsx'
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
  return <BackPage failure={failure}>{path && <Path key={path.id} path={path} today={today} />}</BackPage>
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
      <div className={state === 'active' ? 'flex flex-col gap-2' : 'contents'}>
        {parts.map((part) => (
          <PathPart key={part.key} path={path} part={part} today={today} />
        ))}
        {turn && (
          <PathPart path={path} part={{ ...turn, key: 'turn', weeks: 0, note: turn.text }} today={today} />
        )}
      </div>
      {state === 'active' && progress && <SmallTools role={progress.role} />}
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
