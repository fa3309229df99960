import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { ShareSelection } from '#shared/share.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { goTo } from '../../state/place.ts'
import { usePreferences } from '../../state/preferences.ts'
import { startSelecting, useSelection } from '../../state/selection.ts'
import { DocumentPreview } from './DocumentPreview.tsx'
import { LeftOut } from './LeftOut.tsx'
import { ShareForm } from './ShareForm.tsx'
import { useShareDraft, withDateChoices } from './share-draft.ts'
import { usePreview } from './use-preview.ts'

/** Chosen entries on their way to someone else: what they will read, and how they will get it. */
export function ShareScreen() {
  const chosen = useSelection((selection) => selection.chosen)
  return chosen === null ? <NothingChosen /> : <Sharing selection={chosen} />
}

function NothingChosen() {
  // Where one came from may be gone, and the focus with it: one goes on from the only thing to do here.
  const action = useRef<HTMLButtonElement>(null)
  useEffect(() => action.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <h1 className="sr-only">
        <Trans>Share</Trans>
      </h1>
      <EmptyState
        action={
          <Button ref={action} kind="primary" onClick={chooseInJournal}>
            <Trans>Choose entries</Trans>
          </Button>
        }
      >
        <Trans>
          Here you can give chosen entries to someone you trust, and see first exactly what they will read.
        </Trans>
      </EmptyState>
    </>
  )
}

function Sharing({ selection }: { readonly selection: ShareSelection }) {
  const { t } = useLingui()
  const options = withDateChoices(
    useShareDraft((draft) => draft.options),
    usePreferences(),
  )
  const { preview, failure } = usePreview(selection, options)
  const document = preview?.document ?? null
  return (
    <div className="flex min-h-full flex-col min-[48rem]:h-full min-[48rem]:flex-row">
      <div className="flex shrink-0 flex-col min-[48rem]:w-[23rem] min-[48rem]:border-r min-[48rem]:border-line min-[60rem]:w-[26rem]">
        <ShareForm selection={selection} ready={document !== null}>
          <PageHeader title={t`Share`} />
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
            <p role="status" className="figures">
              {document?.summary}
            </p>
            <Button onClick={chooseInJournal}>
              <Trans>Choose others</Trans>
            </Button>
          </div>
          {failure !== null && <FailureNotice failure={failure} />}
        </ShareForm>
      </div>
      {/* It scrolls by itself, so it must be reachable by keyboard. */}
      <section
        aria-labelledby="share-preview"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with Tab, then read with the arrow keys
        tabIndex={0}
        className="flex min-w-0 flex-1 flex-col gap-4 bg-raised p-6 min-[48rem]:overflow-y-auto"
      >
        <div className="mx-auto w-full max-w-[44rem]">
          <h2 id="share-preview" className="text-20">
            <Trans>Preview</Trans>
          </h2>
          <p className="text-13 text-ink-soft">
            <Trans>
              Every word the reader will get. On paper, each page also has its number at the foot.
            </Trans>
          </p>
        </div>
        {document?.leavesOutPictures && (
          <div className="mx-auto mb-4 w-full max-w-[44rem] text-15">
            <Notice title={<Trans>Pictures are not included.</Trans>}>
              <p>
                <Trans>Where one stood, its description is given in brackets.</Trans>
              </p>
            </Notice>
          </div>
        )}
        {preview !== null && <LeftOut {...preview.leftOut} />}
        {document !== null && <DocumentPreview document={document} />}
      </section>
    </div>
  )
}

/** Keeps what is ticked already. */
function chooseInJournal(): void {
  const { chosen } = useSelection.getState()
  startSelecting(chosen?.kind === 'entries' ? chosen.ids : [])
  goTo('/journal')
}
