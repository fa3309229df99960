import { Trans } from '@lingui/react/macro'
import { Button } from '../../../components/Button.tsx'
import { goBack } from '../../../state/place.ts'

interface DoneButtonProps {
  /** Forgets what is said on the page. */
  readonly forget: () => void
  readonly disabled?: boolean
}

/** Leaves the page that says what was taken out or in. */
export function DoneButton({ forget, disabled = false }: DoneButtonProps) {
  return (
    <Button
      kind="primary"
      disabled={disabled}
      onClick={() => {
        forget()
        goBack()
      }}
    >
      <Trans>Done</Trans>
    </Button>
  )
}
