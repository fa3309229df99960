import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { leaveUnsealed, sealAsked, useSealing } from './sealing.ts'

/** Says what sealing does, and asks. */
export function SealDialog() {
  const { t } = useLingui()
  const ids = useSealing((sealing) => sealing.ids)
  const wayOut = useRef<HTMLButtonElement>(null)
  const count = ids?.length ?? 1
  return (
    <Dialog
      open={ids !== null}
      onClose={leaveUnsealed}
      title={count > 1 ? t`Seal these entries?` : t`Seal this entry?`}
      focus={wayOut}
    >
      <div className="flex flex-col gap-4 overflow-y-auto px-6 pb-6">
        <p>
          <Plural
            value={count}
            one="It leaves the list, the calendar, search, On this day, Over time and everything you share. Questions you asked about it go with it."
            other="They leave the list, the calendar, search, On this day, Over time and everything you share. Questions you asked about them go with them."
          />
        </p>
        <p>
          <Trans>
            You find it again under Sealed, in Settings or in Go to anything, after giving your passphrase.
            Whoever knows your passphrase can open it too.
          </Trans>
        </p>
        <p className="text-ink-soft">
          <Trans>
            A guided path no longer counts an exercise that is sealed. Promises you wrote in it stay among
            your promises.
          </Trans>
        </p>
        <div className="mt-2 flex flex-wrap justify-end gap-3">
          <Button ref={wayOut} onClick={leaveUnsealed}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="primary" onClick={() => void sealAsked()}>
            <Trans>Seal</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
