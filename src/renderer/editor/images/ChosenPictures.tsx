import { Trans, useLingui } from '@lingui/react/macro'
import { type RefObject, useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Slow } from '../../components/Slow.tsx'
import type { EntryEditor } from '../create-editor.ts'
import { addPictures } from './add-pictures.ts'
import { offerChoosing } from './choose-pictures.ts'
import { forgetPictures, usePictureProgress } from './picture-progress.ts'

/** What is said while pictures are added, and the way to choose them: a file is handed over, never where it is. */
export function ChosenPictures({ editor }: { readonly editor: RefObject<EntryEditor | null> }) {
  const { t } = useLingui()
  const field = useRef<HTMLInputElement>(null)
  const { all, done, failure, madeStill } = usePictureProgress()
  const next = done + 1
  useEffect(() => offerChoosing(() => field.current?.click()), [])
  return (
    // In sight wherever in a long text one is.
    <div className="sticky top-14 z-10 bg-surface font-interface text-15">
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={t`Pictures to add`}
        accept="image/png,image/jpeg,image/webp,image/gif"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // So that the same file can be chosen again.
          currentTarget.value = ''
          const view = editor.current?.view
          if (!view) return
          view.focus()
          void addPictures(view, files)
        }}
      />
      {all > 0 && (
        <Slow going>
          <Trans>
            Adding picture {next} of {all}
          </Trans>
        </Slow>
      )}
      {failure !== null && (
        <div className="mb-4">
          <FailureNotice failure={failure}>
            <Button onClick={forgetPictures}>
              <Trans>Close</Trans>
            </Button>
          </FailureNotice>
        </div>
      )}
      <div role="status">
        {madeStill && (
          <div className="mb-4">
            <Notice title={<Trans>A moving picture was added as a still one.</Trans>}>
              <p>
                <Trans>Goldseam keeps the first image of a moving PNG or WebP. A GIF goes on moving.</Trans>
              </p>
              <div className="mt-1">
                <Button onClick={forgetPictures}>
                  <Trans>Close</Trans>
                </Button>
              </div>
            </Notice>
          </div>
        )}
      </div>
    </div>
  )
}
