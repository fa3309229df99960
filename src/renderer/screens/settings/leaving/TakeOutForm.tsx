import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { Button } from '../../../components/Button.tsx'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { Step } from '../../../components/Step.tsx'
import { goBack } from '../../../state/place.ts'
import { exportEverything, useTransfer } from '../../../state/transfer.ts'
import { CurrentSecret } from '../../security/keys/CurrentSecret.tsx'
import { useCurrentSecret } from '../../security/keys/use-current-secret.ts'
import { readVaultKeys, useVaultKeys } from '../../security/keys/vault-keys.ts'
import { ExportPassword, isLongEnough } from './ExportPassword.tsx'
import { Going } from './Going.tsx'

/** Says what goes out, asks how it is locked and for the passphrase, and writes it. */
export function TakeOutForm() {
  const { t } = useLingui()
  const going = useTransfer((state) => (state.export.kind === 'going' ? state.export : null))
  const hasCode = useVaultKeys(({ keys }) => keys?.codeSince != null)
  const { asked, busy, withSecret } = useCurrentSecret()
  const [form, setForm] = useState<'locked' | 'plain'>('locked')
  const [password, setPassword] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const [cancelled, setCancelled] = useState(false)
  useEffect(() => void readVaultKeys(), [])

  async function write(current: UnlockSecret) {
    setCancelled(false)
    const kind = await exportEverything(current, form === 'locked' ? password : null)
    setCancelled(kind === 'cancelled')
  }

  function begin() {
    const short = form === 'locked' && !isLongEnough(password)
    setTooShort(short)
    if (!short) void withSecret(write)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <Step
        title={<Trans>Take everything out</Trans>}
        {...(!busy && { onBack: goBack })}
        actions={
          <Button type="submit" kind="primary" busy={busy}>
            <Trans>Choose where to save it</Trans>
          </Button>
        }
      >
        <div className="reading">
          <p>
            <Trans>
              One file with all of it: every entry with its versions, the bin, what is kept out of the lists,
              answers marked private, promises, pictures and your choices. Your journal stays as it is.
            </Trans>
          </p>
        </div>
        <RadioGroup
          label={t`Who can open the file`}
          value={form}
          onChange={setForm}
          choices={[
            {
              value: 'locked',
              label: t`Only someone who has its password`,
              hint: t`An age file. Goldseam opens it again, and so do other programs.`,
            },
            {
              value: 'plain',
              label: t`Anyone who finds it`,
              hint: t`A zip. Every word can be read without a password, by whoever uses this computer, a backup of it, or a synced folder.`,
            },
          ]}
        />
        <div className="flex max-w-form flex-col gap-6">
          {form === 'locked' && (
            <ExportPassword password={password} onPassword={setPassword} tooShort={tooShort} />
          )}
          <CurrentSecret {...asked} orCode={hasCode} safe={<Trans>Nothing was written.</Trans>} />
        </div>
        {going && <Going label={t`Taking everything out`} {...going} />}
        <p role="status" className="text-ink-soft empty:hidden">
          {cancelled && <Trans>Cancelled. Nothing left the journal.</Trans>}
        </p>
      </Step>
    </form>
  )
}
