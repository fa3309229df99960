import { Plural, Trans } from '@lingui/react/macro'
import { Feather, Handshake, Signpost } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { goTo } from '../../state/place.ts'
import { usePrivateSettings } from '../../state/private-settings.ts'
import { readPaths, usePaths } from '../paths/paths-store.ts'
import { readPromises, usePromises } from '../promises/promises-store.ts'
import { promisesToLookAt } from '../promises/to-look-at.ts'
import { readBegun, useBegun } from './begun-store.ts'
import { CheckInLine } from './CheckInLine.tsx'
import { type Waiting, waiting } from './waiting.ts'

/** What one may go on with: a quiet line for each thing, and nothing at all when there is none. */
export function WaitingList({ today }: { readonly today: string }) {
  const { library, lastCheckIn, failure } = useBegun()
  const paths = usePaths((kept) => kept.paths)
  const promises = usePromises((ledger) => ledger.promises)
  const settings = usePrivateSettings((kept) => kept.settings)
  useEffect(() => {
    void readBegun()
    void readPaths(today)
    void readPromises(today)
  }, [today])
  if (failure !== null) return <FailureNotice failure={failure} />
  // All at once, so that no line moves away under the pointer.
  if (library === null || paths === null || promises === null || settings === null) return null
  const lines = waiting({
    ...library,
    paths: paths.paths,
    checkIns: {
      day: settings.checkInDay,
      last: lastCheckIn?.day ?? null,
      sentAway: settings.noCheckInOn,
    },
    promises: promisesToLookAt(promises, today).length,
    today,
    now: Date.now(),
  })
  if (lines.length === 0) return null
  return (
    <ul className="-ml-4 flex flex-col items-start">
      {lines.map((line) => (
        <li key={`${line.kind} ${'id' in line ? line.id : ''}`}>
          {line.kind === 'check-in' ? (
            <CheckInLine due={line.due} last={lastCheckIn} />
          ) : (
            <Line line={line} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Line({ line }: { readonly line: Exclude<Waiting, { kind: 'check-in' }> }) {
  switch (line.kind) {
    case 'draft':
      return (
        <Button kind="quiet" icon={Feather} onClick={() => goTo(`/exercises/do/${line.id}`)}>
          <Trans>Continue: {line.title}</Trans>
        </Button>
      )
    case 'path':
      return (
        <Button kind="quiet" icon={Signpost} onClick={() => goTo(`/exercises/paths/${line.id}`)}>
          <Trans>Pick up where you were: {line.name}</Trans>
        </Button>
      )
    case 'promises':
      return (
        <Button kind="quiet" icon={Handshake} onClick={() => goTo('/promises')}>
          <Trans>
            <Plural value={line.count} one="# promise" other="# promises" /> to look at
          </Trans>
        </Button>
      )
  }
}
