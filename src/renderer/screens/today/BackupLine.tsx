import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { ageWords } from '../../components/backup-words.ts'
import { Notice } from '../../components/Notice.tsx'
import { useBackups, watchBackups } from '../../state/backups.ts'
import { goTo } from '../../state/place.ts'
import { restoredIsKnown, useRestored } from '../../state/restored.ts'
import { isOld } from './old-backup.ts'

/** Said only when the last good backup is old although something was written since, or right after a restore. */
export function BackupLine() {
  const { i18n } = useLingui()
  const state = useBackups((backups) => backups.state)
  const restored = useRestored((known) => known.restored)
  useEffect(watchBackups, [])
  if (restored !== null) return <RestoredLine aside={restored.movedAsideAs} />
  if (state === null || !isOld(state, Date.now())) return null
  const newest = state.backups.find(({ whole }) => whole)
  const age = newest && i18n._(ageWords(newest.madeAt, Date.now()))
  return (
    <Notice
      title={
        age === undefined ? (
          <Trans>There is no good backup of this journal.</Trans>
        ) : (
          <Trans>Last backup: {age}.</Trans>
        )
      }
    >
      <div>
        <Button kind="quiet" onClick={() => goTo('/security/backups')}>
          <Trans>Look at the backups</Trans>
        </Button>
      </div>
    </Notice>
  )
}

function RestoredLine({ aside }: { readonly aside: string | null }) {
  return (
    <Notice title={<Trans>The backup was restored.</Trans>}>
      {aside !== null && (
        <p>
          <Trans>
            The journal that was here before is kept in Goldseam’s own folder, under the name{' '}
            <span className="select-text font-code text-13">{aside}</span>.
          </Trans>
        </p>
      )}
      <div>
        <Button kind="quiet" onClick={restoredIsKnown}>
          <Trans>All right</Trans>
        </Button>
      </div>
    </Notice>
  )
}
