import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { useToday } from '../../../components/use-today.ts'
import { changePrivateSettings, usePrivateSettings } from '../../../state/private-settings.ts'
import { useKeep } from '../../settings/use-keep.ts'
import { CodeCheck } from './CodeCheck.tsx'
import { drillDay, isDrillDue } from './code-drill.ts'
import { readVaultKeys, useVaultKeys } from './vault-keys.ts'

/** Asks once on Today whether the sheet with the recovery code is where it should be, and right. Nothing depends on it. */
export function CodeDrill() {
  const { t } = useLingui()
  const today = useToday()
  const keys = useVaultKeys((known) => known.keys)
  const settings = usePrivateSettings((kept) => kept.settings)
  const [begun, setBegun] = useState(false)
  const [right, setRight] = useState(false)
  const { failure, keep } = useKeep()
  useEffect(() => void readVaultKeys(), [])
  const due = keys !== null && settings !== null && isDrillDue({ keys, settings, today })
  if (!due && !right) return null

  /** The question goes: whoever uses the keyboard goes on from the head of the page. */
  function away(change: Parameters<typeof changePrivateSettings>[0]) {
    document.querySelector('h1')?.focus({ preventScroll: true })
    keep(() => changePrivateSettings(change))
  }

  return (
    <section
      aria-label={t`Recovery code`}
      className="flex flex-col gap-4 rounded-card border border-line bg-surface px-6 py-5"
    >
      <h2 className="text-17">
        <Trans>Is your recovery code where you put it?</Trans>
      </h2>
      {right ? (
        <p role="status">
          <Trans>It is right. Put the sheet back; you will not be asked again.</Trans>
        </p>
      ) : (
        <>
          <p className="max-w-[60ch] text-ink-soft">
            <Trans>
              You wrote it down a week ago. Typing it once from the sheet shows that it would open your
              journal. Nothing is opened by it now.
            </Trans>
          </p>
          {begun && <CodeCheck autoFocus onRight={() => setRight(true)} />}
          <div className={`flex flex-wrap gap-2 ${begun ? '-ml-4' : ''}`}>
            {!begun && (
              <Button onClick={() => setBegun(true)}>
                <Trans>Try it</Trans>
              </Button>
            )}
            <Button kind="quiet" onClick={() => away({ codeDrillFrom: drillDay(today) })}>
              <Trans>In a week</Trans>
            </Button>
            <Button kind="quiet" onClick={() => away({ codeDrill: false })}>
              <Trans>Do not ask</Trans>
            </Button>
          </div>
        </>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </section>
  )
}
