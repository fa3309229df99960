import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import type { SealedEntry } from '#shared/sealed-calls.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { longDay } from '../../date-words.ts'
import { Blocks } from '../share/Blocks.tsx'

interface SealedPageProps {
  readonly entry: SealedEntry
  readonly onBack: () => void
  readonly onUnseal: () => void
  readonly failure: unknown
}

/** One sealed entry, to read. It is changed when its seal is off. */
export function SealedPage({ entry, onBack, onUnseal, failure }: SealedPageProps) {
  const { t } = useLingui()
  return (
    <>
      <div className="-mb-5 -ml-4">
        <Button kind="quiet" icon={ArrowLeft} onClick={onBack}>
          <Trans>Back to what is sealed</Trans>
        </Button>
      </div>
      <PageHeader title={entry.title === '' ? t`Without a title` : entry.title} lead={longDay(entry.day)} />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="reading font-writing">
        <Blocks blocks={entry.blocks} level={3} />
      </div>
      <div className="flex flex-col items-start gap-3 border-t border-line pt-6">
        <p className="max-w-[60ch] text-15 text-ink-soft">
          <Trans>
            With the seal off it is in the journal like any other: in the list, in search, and open to be
            changed. Its pictures are shown again.
          </Trans>
        </p>
        <Button onClick={onUnseal}>
          <Trans>Take the seal off</Trans>
        </Button>
      </div>
    </>
  )
}
