import { Trans, useLingui } from '@lingui/react/macro'
import type { ShareDraft } from '#shared/share-draft.ts'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Slow } from '../../../components/Slow.tsx'
import { changeShare } from '../../../state/share-draft.ts'
import { LeftOut } from '../LeftOut.tsx'
import { Preview } from '../preview/Preview.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { usePreview } from '../use-preview.ts'
import { useShareRequest } from '../use-share-request.ts'
import { useProposals } from './use-proposals.ts'

/** The third screen: the whole document as its reader will get it. */
export function ReadAndLeaveOut({ draft }: { readonly draft: ShareDraft }) {
  const { t } = useLingui()
  const request = useShareRequest(draft)
  const { preview, failure } = usePreview(request)
  const { proposals, failure: unknown, forget } = useProposals(request)
  const document = preview?.document ?? null
  const waiting = preview === null && failure === null
  return (
    <StepFrame
      step="read"
      title={t`Read and leave out`}
      lead={
        <Trans>Every word the reader will get. On paper, each page also has its number at the foot.</Trans>
      }
      onGoOn={() => changeShare({ read: preview?.fingerprint })}
      notYet={
        waiting ? (
          <Slow going>
            <Trans>Putting the pages together.</Trans>
          </Slow>
        ) : document === null ? (
          <Trans>There is nothing to hand over yet.</Trans>
        ) : null
      }
    >
      {failure !== null && <FailureNotice failure={failure} />}
      {unknown !== null && <FailureNotice failure={unknown} />}
      {waiting && <div aria-hidden className="min-h-96 flex-1 rounded-card border border-line bg-surface" />}
      {document?.leavesOutPictures && (
        <Notice title={<Trans>Pictures are not included.</Trans>}>
          <p>
            <Trans>Where one stood, its description is given in brackets.</Trans>
          </p>
        </Notice>
      )}
      {preview !== null && <LeftOut {...preview.leftOut} />}
      {document !== null && (
        <section aria-labelledby="share-preview">
          <h2 id="share-preview" className="sr-only">
            <Trans>Preview</Trans>
          </h2>
          <Preview
            document={document}
            omissions={draft.omissions}
            onChange={(omissions) => changeShare({ omissions: [...omissions] })}
            proposals={proposals}
            onForget={forget}
          />
        </section>
      )}
    </StepFrame>
  )
}
