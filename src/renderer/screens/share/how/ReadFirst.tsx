import { Trans } from '@lingui/react/macro'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { goToStep } from '../share-steps.ts'
import type { ToRead } from './use-to-read.ts'

/** Says that the pages are to be read before they are handed over, and leads there. */
export function ReadFirst({ why }: { readonly why: ToRead }) {
  return (
    <Notice
      title={
        why === 'unread' ? (
          <Trans>You have not read it yet.</Trans>
        ) : (
          <Trans>Something in it has changed since you read it.</Trans>
        )
      }
    >
      <p>
        {why === 'unread' ? (
          <Trans>Read it before you hand it over.</Trans>
        ) : (
          <Trans>Read it once more before you hand it over.</Trans>
        )}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => goToStep('read', 'how')}>
          {why === 'unread' ? <Trans>Read it</Trans> : <Trans>Read it again</Trans>}
        </Button>
      </div>
    </Notice>
  )
}
