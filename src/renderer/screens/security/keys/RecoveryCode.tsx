import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { mediumDay } from '../../../date-words.ts'
import { goTo } from '../../../state/place.ts'
import {
  changePrivateSettings,
  readPrivateSettings,
  usePrivateSettings,
} from '../../../state/private-settings.ts'
import { useKeep } from '../../settings/use-keep.ts'
import { CodeCheck } from './CodeCheck.tsx'
import { localDay } from './code-drill.ts'
import { useVaultKeys } from './vault-keys.ts'

/** Whether there is a recovery code, since when, whether its sheet was ever tried, and what can be done about it. */
export function RecoveryCode() {
  const keys = useVaultKeys((known) => known.keys)
  if (keys === null) return null
  if (keys.codeSince === null) return <NoCode />
  return <Code since={keys.codeSince} checked={keys.codeChecked} />
}

function NoCode() {
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="max-w-[60ch]">
        <Trans>
          There is none. If you forget your passphrase, nobody can open this journal. A code on paper is a
          second key, also for anyone who finds it.
        </Trans>
      </p>
      <Button onClick={() => goTo('/security/new-code', { backTo: '/security/recovery-code' })}>
        <Trans>Make a recovery code</Trans>
      </Button>
    </div>
  )
}

function Code({ since, checked }: { readonly since: number; readonly checked: number | null }) {
  const drill = usePrivateSettings(({ settings }) => settings?.codeDrill ?? null)
  const { failure, keep } = useKeep()
  useEffect(() => void readPrivateSettings(), [])
  const made = mediumDay(localDay(since))
  const tried = checked === null ? null : mediumDay(localDay(checked))
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-[60ch]">
        <Trans>There is one, made on {made}. Whoever has the sheet can open this journal with it.</Trans>{' '}
        {tried === null ? (
          <Trans>The sheet has not been tried yet.</Trans>
        ) : (
          <Trans>The sheet was last tried on {tried}, and it was right.</Trans>
        )}
      </p>
      <CodeCheck />
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => goTo('/security/new-code', { backTo: '/security/recovery-code' })}>
          <Trans>Replace the code</Trans>
        </Button>
        <Button onClick={() => goTo('/security/remove-code', { backTo: '/security/recovery-code' })}>
          <Trans>Remove the code</Trans>
        </Button>
      </div>
      {drill !== null && (
        <Checkbox
          checked={drill}
          onChange={(next) => keep(() => changePrivateSettings({ codeDrill: next, codeDrillFrom: null }))}
        >
          <Trans>Ask me once, a week after a code was made, whether its sheet is right</Trans>
        </Checkbox>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
