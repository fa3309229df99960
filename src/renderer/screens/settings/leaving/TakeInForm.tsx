import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Step } from '../../../components/Step.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { journal } from '../../../journal.ts'
import { goBack } from '../../../state/place.ts'
import { importEverything, useTransfer } from '../../../state/transfer.ts'
import { Going } from './Going.tsx'

/** Says what will happen, asks for the file and, for a locked one, its password, and takes it in. */
export function TakeInForm() {
  const { t } = useLingui()
  const going = useTransfer((state) => (state.import.kind === 'going' ? state.import : null))
  const [locked, setLocked] = useState(false)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [cancelled, setCancelled] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function attempt(act: () => Promise<void>) {
    if (busy) return
    setBusy(true)
    setFailure(null)
    setCancelled(false)
    try {
      await act()
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setBusy(false)
    }
  }

  async function choose() {
    const file = await journal.transfer.chooseFile()
    if (file.kind === 'cancelled') return
    setLocked(file.locked)
    setPassword('')
    if (!file.locked) await takeIn(null)
  }

  async function takeIn(typed: string | null) {
    setCancelled((await importEverything(typed)) === 'cancelled')
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') void attempt(() => takeIn(password))
      }}
    >
      <Step
        title={<Trans>Take a copy in</Trans>}
        {...(!busy && { onBack: goBack })}
        actions={
          <>
            {locked && (
              <Button type="submit" kind="primary" busy={busy}>
                <Trans>Take it in</Trans>
              </Button>
            )}
            <Button kind={locked ? 'plain' : 'primary'} busy={busy} onClick={() => void attempt(choose)}>
              {locked ? <Trans>Choose another file</Trans> : <Trans>Choose the file</Trans>}
            </Button>
          </>
        }
      >
        <div className="reading">
          <p>
            <Trans>
              A complete copy that “Take everything out” has written, of this journal or of another. All of it
              is read and checked before anything is changed.
            </Trans>
          </p>
          <p>
            <Trans>
              What is in this journal stays as it is. What the file has beside it comes in; an entry that is
              here already is not doubled.
            </Trans>
          </p>
        </div>
        {locked && (
          <div className="max-w-form">
            <TextField
              label={t`Password of the file`}
              autoFocus
              value={password}
              onText={setPassword}
              maxLength={120}
              autoCapitalize="none"
              distinct
            />
          </div>
        )}
        {going && <Going label={t`Taking a copy in`} {...going} />}
        {failure !== null && <FailureNotice failure={failure} />}
        <p role="status" className="text-ink-soft empty:hidden">
          {cancelled && <Trans>Cancelled. Nothing was changed.</Trans>}
        </p>
      </Step>
    </form>
  )
}
