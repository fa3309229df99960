import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Failure } from '#shared/failure.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { journal } from '../../../journal.ts'
import { goBackTo } from '../../../state/place.ts'
import { asHandedOver } from '../as-handed-over.ts'
import { DocumentPreview } from '../DocumentPreview.tsx'
import { usePreview } from '../use-preview.ts'
import { useShareRequest } from '../use-share-request.ts'

/** A share on the screen, and nothing else in the window, to be read by somebody beside. Nothing is saved. */
export function ShownOnScreen({ draft }: { readonly draft: ShareDraft }) {
  const { t } = useLingui()
  const request = useShareRequest(draft)
  const { preview, failure } = usePreview(request)
  const [unnoted, setUnnoted] = useState<unknown>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const noted = useRef(false)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const document = preview && asHandedOver(preview.document, draft.omissions)
  const shown = document !== null
  useEffect(() => {
    if (!shown || noted.current) return
    noted.current = true
    journal.shares.noteShown(request).catch(setUnnoted)
  }, [shown, request])
  return (
    <div className="mx-auto flex max-w-[56rem] flex-col gap-6 px-8 py-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 ref={heading} tabIndex={-1} className="text-20">
          {t`Shown on the screen`}
        </h1>
        <Button onClick={() => goBackTo('/share/how')}>
          <Trans>Close</Trans>
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {preview !== null && !shown && <FailureNotice failure={new Failure('omission-moved')} />}
      {unnoted !== null && <FailureNotice failure={unnoted} />}
      {shown && <DocumentPreview document={document} />}
    </div>
  )
}
