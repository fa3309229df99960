import { Trans, useLingui } from '@lingui/react/macro'
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
  return (
    <Dialog open={open} onClose={onClose} title={t`Leave the session view`}>
      <Asking onClose={onClose} />
    </Dialog>
  )
}

function Asking({ onClose }: Pick<LeaveDialogProps, 'onClose'>) {
  const { asked, busy, withSecret } = useCurrentSecret()
  return (
    <form
      className="flex flex-col gap-4 overflow-y-auto px-6 pb-6"
      onSubmit={(event) => {
        event.preventDefault()
        void withSecret(leaveSessionView)
      }}
    >
      <p className="text-ink-soft">
        <Trans>After your passphrase the whole journal is open again.</Trans>
      </p>
      <CurrentSecret {...asked} autoFocus safe={<Trans>The session view stays on.</Trans>} />
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
