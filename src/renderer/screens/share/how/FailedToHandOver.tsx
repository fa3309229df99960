import { Trans } from '@lingui/react/macro'
import { type FailureCode, toFailure } from '#shared/failure.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { goToStep } from '../share-steps.ts'

/** What is put right where it is read. */
const toReadAgain: ReadonlySet<FailureCode> = new Set(['share-unread', 'share-changed', 'omission-moved'])

/** Why nothing was handed over, and the way to the pages where they are to be read again. */
export function FailedToHandOver({ failure }: { readonly failure: unknown }) {
  const { code } = toFailure(failure)
  return (
    <FailureNotice failure={failure}>
      {toReadAgain.has(code) && (
        <Button onClick={() => goToStep('read', 'how')}>
          {code === 'share-unread' ? <Trans>Read it</Trans> : <Trans>Read it again</Trans>}
        </Button>
      )}
    </FailureNotice>
  )
}
