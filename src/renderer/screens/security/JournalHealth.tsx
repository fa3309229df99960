import { Trans } from '@lingui/react/macro'
import type { HealthCheck } from '#shared/damage.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Salvaged } from '../../components/Salvaged.tsx'
import { useToday } from '../../components/use-today.ts'
import { savedTime } from '../../date-words.ts'
import { checkHealth, isDamaged, useHealth } from '../../state/health.ts'
import { KeptDamaged } from './KeptDamaged.tsx'

/** When the journal was last checked and what was found, and checking it now. */
export function JournalHealth() {
  const { health, failure } = useHealth()
  const damaged = useHealth(isDamaged)
  return (
    <div className="flex max-w-[60ch] flex-col gap-4">
      <p>
        <Trans>
          Every part of the file proves itself when it is read: a damaged one is never shown as text. Goldseam
          reads through the journal once a week, and checks once a month how everything fits together.
        </Trans>
      </p>
      {damaged && (
        <Notice kind="loss" title={<Trans>A part of the journal file is damaged.</Trans>}>
          <p>
            <Trans>
              What is on the other parts can be read, and nothing was overwritten. Lock the journal and
              restore a backup from before the damage, or, if there is none, keep a copy of the folder on
              another disk.
            </Trans>
          </p>
        </Notice>
      )}
      {health && (
        <ul className="figures flex flex-col gap-1 text-ink-soft">
          <li>
            <Trans>Last read through:</Trans> <Last check={health.quick} />
          </li>
          <li>
            <Trans>Last checked in full:</Trans> <Last check={health.full} />
          </li>
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button busy={health?.running ?? false} onClick={() => void checkHealth()}>
          <Trans>Check now</Trans>
        </Button>
        <p role="status" className="text-13 text-ink-soft">
          {health?.running && <Trans>Checking. You can go on writing.</Trans>}
        </p>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {health?.salvage && (
        <Notice title={<Trans>This journal was salvaged from a damaged one.</Trans>}>
          <Salvaged report={health.salvage} />
        </Notice>
      )}
      <KeptDamaged />
    </div>
  )
}

function Last({ check }: { readonly check: HealthCheck | null }) {
  const today = useToday()
  if (check === null) return <Trans>not yet</Trans>
  const time = savedTime(check.at, today)
  return check.found === 'whole' ? <Trans>{time}, all whole</Trans> : <Trans>{time}, damage found</Trans>
}
