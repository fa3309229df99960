import { Trans } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { goBack } from '../state/place.ts'
import { Button } from './Button.tsx'
import { FailureNotice } from './FailureNotice.tsx'

interface BackPageProps {
  /** Why what it shows could not be read; null when nothing failed. */
  readonly failure: unknown
  readonly children: ReactNode
}

/** A page one came to from another: the way back, what failed, and then what it is about. */
export function BackPage({ failure, children }: BackPageProps) {
  return (
    <div className="mx-auto flex max-w-page flex-col gap-8 px-8 pt-8 pb-16">
      <div className="-mb-5 -ml-4">
        <Button kind="quiet" icon={ArrowLeft} onClick={goBack}>
          <Trans>Back</Trans>
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {children}
    </div>
  )
}
