import { Trans } from '@lingui/react/macro'
import { Slow } from '../../components/Slow.tsx'

/** Says what takes so long while the journal is being made. */
export function Making({ making }: { readonly making: boolean }) {
  return (
    <Slow going={making}>
      <Trans>
        Making your journal. Turning the passphrase into a key is slow on purpose: guessing is slow too.
      </Trans>
    </Slow>
  )
}
