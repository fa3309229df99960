import { Trans, useLingui } from '@lingui/react/macro'
import type { ShareDraft } from '#shared/share-draft.ts'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { EntriesChoice } from './EntriesChoice.tsx'
import { FrameChoice } from './FrameChoice.tsx'
import { PartsChoice } from './PartsChoice.tsx'
import { PeriodChoice } from './PeriodChoice.tsx'
import { useOffer } from './use-offer.ts'

/** The second screen: which weeks, which parts, and which entries and exercises, one by one. */
export function WhatGoesIn({ draft }: { readonly draft: ShareDraft }) {
  const { t } = useLingui()
  const offered = useOffer(draft)
  const empty = draft.parts.length === 0 && draft.entries.length === 0
  return (
    <StepFrame
      step="what-goes-in"
      title={t`What goes in?`}
      lead={<Trans>Nothing is in it that is not ticked here. On the next page you read all of it.</Trans>}
      notYet={empty ? <Trans>Choose something to go on.</Trans> : null}
    >
      {offered.failure !== null && <FailureNotice failure={offered.failure} />}
      <PeriodChoice draft={draft} />
      <PartsChoice draft={draft} offer={offered.ofPeriod} />
      <EntriesChoice draft={draft} items={offered.ofAll?.items ?? []} />
      <FrameChoice draft={draft} />
    </StepFrame>
  )
}
