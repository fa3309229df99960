import { Trans, useLingui } from '@lingui/react/macro'
import { type RefObject, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { CurrentSecret } from '../security/keys/CurrentSecret.tsx'
import { useCurrentSecret } from '../security/keys/use-current-secret.ts'
import { leaveSessionView } from './session-view.ts'

interface LeaveDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks for the passphrase before everything is open again. Whoever has forgotten it can lock, and open with the code. */
export function LeaveDialog({ open, onClose }: LeaveDialogProps) {
  const { t } = useLingui()
  // Named to the dialog: a field that took the focus by itself would be where it goes back to when the dialog closes.
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog open={open} onClose={onClose} title={t`Leave the session view`} focus={field}>
      <Asking field={field} onClose={onClose} />
    </Dialog>
  )
}

interface AskingProps extends Pick<LeaveDialogProps, 'onClose'> {
  readonly field: RefObject<HTMLInputElement | null>
}

function Asking({ field, onClose }: AskingProps) {
  const { asked, busy, withSecret } = useCurrentSecret()
  return (
    <form
      ref={(form) => {
        field.current = form?.querySelector('input') ?? null
      }}
      className="flex flex-col gap-4 overflow-y-auto px-6 pb-6"
      onSubmit={(event) => {
        event.preventDefault()
        void withSecret(leaveSessionView)
      }}
    >
      <p className="text-ink-soft">
        <Trans>After your passphrase the whole journal is open again.</Trans>
      </p>
      <CurrentSecret {...asked} safe={<Trans>The session view stays on.</Trans>} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>
          <Trans>Stay</Trans>
        </Button>
        <Button type="submit" kind="primary" busy={busy}>
          <Trans>Leave</Trans>
        </Button>
      </div>
    </form>
  )
}
