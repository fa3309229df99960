import { Trans, useLingui } from '@lingui/react/macro'
import type { ShareDraft } from '#shared/share-draft.ts'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { asHandedOver } from '../as-handed-over.ts'
import { DocumentPreview } from '../DocumentPreview.tsx'
import { LeftOut } from '../LeftOut.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { usePreview } from '../use-preview.ts'
import { useShareRequest } from '../use-share-request.ts'

/** The third screen: the whole document as its reader will get it. */
export function ReadAndLeaveOut({ draft }: { readonly draft: ShareDraft }) {
  const { t } = useLingui()
  const { preview, failure } = usePreview(useShareRequest(draft))
  const document = preview && asHandedOver(preview.document, draft.omissions)
  return (
    <StepFrame
      step="read"
      wide
      title={t`Read and leave out`}
      lead={
        <Trans>Every word the reader will get. On paper, each page also has its number at the foot.</Trans>
      }
      notYet={document === null ? <Trans>There is nothing to hand over yet.</Trans> : null}
    >
      {failure !== null && <FailureNotice failure={failure} />}
      {document?.leavesOutPictures && (
        <Notice title={<Trans>Pictures are not included.</Trans>}>
          <p>
            <Trans>Where one stood, its description is given in brackets.</Trans>
          </p>
        </Notice>
      )}
      {preview !== null && <LeftOut {...preview.leftOut} />}
      {document !== null && (
        <section aria-label={t`Preview`}>
          <DocumentPreview document={document} />
        </section>
      )}
    </StepFrame>
  )
}
