import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PathOnWay } from '#shared/path-progress.ts'
import type { Role } from '#shared/private-settings.ts'
import { Button } from '../../components/Button.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { journal } from '../../journal.ts'
import { usePrivateSettings } from '../../state/private-settings.ts'
import { rolesInOrder, roleWords } from '../exercises/exercise-words.ts'
import { GateNote } from './GateNote.tsx'
import { nextOf } from './next-of.ts'
import { OpenStep } from './OpenStep.tsx'
import { changePath } from './paths-store.ts'

interface PathTopProps {
  readonly path: PathOnWay
  readonly today: string
}

/** The one thing to do with a path as it stands: begin it, go on, pick it up again, or close it. */
export function PathTop({ path, today }: PathTopProps) {
  const { id, progress, enoughThisWeek } = path
  const next = nextOf(path)
  const doing = (act: () => Promise<null>) => void changePath(today, act)
  if (progress === null) return <Beginning path={path} today={today} />
  if (progress.state !== 'active')
    return (
      <div className="flex flex-col gap-3">
        <p>
          {progress.state === 'stopped' ? (
            <Trans>You stopped this path. Your place on it is kept.</Trans>
          ) : (
            <Trans>You have walked this path. Everything you wrote is in your journal.</Trans>
          )}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" onClick={() => doing(() => journal.paths.resume({ id }))}>
            <Trans>Go on with it</Trans>
          </Button>
          <Button onClick={() => doing(() => journal.paths.begin({ id, role: progress.role, day: today }))}>
            <Trans>Begin it anew</Trans>
          </Button>
        </div>
      </div>
    )
  if (next === null)
    return (
      <div className="flex flex-col items-start gap-3">
        <p>
          <Trans>Nothing is left on this path.</Trans>
        </p>
        <Button kind="primary" onClick={() => doing(() => journal.paths.finish({ id }))}>
          <Trans>Close this path</Trans>
        </Button>
      </div>
    )
  return (
    <div className="flex flex-col items-start gap-3 rounded-card border border-line bg-surface p-5">
      <p className="text-15 text-ink-soft">
        {enoughThisWeek ? (
          <Trans>One part a week is enough. The next one can wait.</Trans>
        ) : (
          <Trans>Pick up where you were</Trans>
        )}
      </p>
      <p className="font-writing text-20 font-heading">{next.label ?? next.title}</p>
      {next.closed.map((gate) => (
        <p key={gate.gate} className="max-w-[60ch] border-l-2 border-line-strong pl-3 text-15 text-ink-soft">
          <GateNote {...gate} />
        </p>
      ))}
      <div className="flex flex-wrap gap-2">
        <OpenStep path={id} step={next} isNext />
      </div>
    </div>
  )
}

function Beginning({ path: { id, roles }, today }: PathTopProps) {
  const { t, i18n } = useLingui()
  const own = usePrivateSettings((kept) => kept.settings?.role)
  const [chosen, setChosen] = useState<Role | null>(null)
  const offered = rolesInOrder.filter((role) => roles.includes(role))
  const role = chosen ?? offered.find((one) => one === own) ?? offered[0] ?? 'self'
  return (
    <div className="flex flex-col items-start gap-4">
      {offered.length > 1 && (
        <RadioGroup
          label={t`Where do you stand?`}
          choices={offered.map((value) => ({ value, label: i18n._(roleWords[value]) }))}
          value={role}
          onChange={setChosen}
        />
      )}
      <Button
        kind="primary"
        onClick={() => void changePath(today, () => journal.paths.begin({ id, role, day: today }))}
      >
        <Trans>Begin this path</Trans>
      </Button>
    </div>
  )
}
