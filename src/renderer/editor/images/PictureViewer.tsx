import { Dialog } from '@base-ui/react/dialog'
import { useLingui } from '@lingui/react/macro'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useRef } from 'react'
import { veilLook } from '../../components/Dialog.tsx'
import { focusAtOnce } from '../../components/focus-at-once.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { pictureAddress } from './picture-address.ts'
import { closeViewer, stepPicture, usePictureViewer } from './picture-viewer.ts'

/** A picture of the entry as large as the window allows; the arrow keys show the others, Esc goes back. */
export function PictureViewer() {
  const { t } = useLingui()
  const { pictures, index } = usePictureViewer()
  const shown = pictures[index]
  const number = index + 1
  const all = pictures.length
  const title = useRef<HTMLHeadingElement>(null)
  return (
    <Dialog.Root open={shown !== undefined} onOpenChange={(open) => !open && closeViewer()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={veilLook} />
        <Dialog.Popup
          // On a button its hint would come, and the first Esc would only take that away.
          initialFocus={focusAtOnce(title)}
          finalFocus={false}
          className="fixed inset-4 z-30 flex flex-col overflow-hidden rounded-card border border-line bg-surface text-ink shadow-dialog transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') stepPicture(1)
            else if (key === 'ArrowLeft') stepPicture(-1)
          }}
        >
          <div className="flex items-center justify-between gap-4 py-2 pr-2 pl-6">
            <Dialog.Title
              ref={title}
              tabIndex={-1}
              className="text-15 font-normal text-ink-soft"
              aria-live="polite"
            >
              {all > 1 ? t`Picture ${number} of ${all}` : t`Picture`}
            </Dialog.Title>
            <div className="flex">
              {all > 1 && (
                <>
                  <IconButton
                    icon={ChevronLeft}
                    label={t`Picture before`}
                    disabled={index === 0}
                    onClick={() => stepPicture(-1)}
                  />
                  <IconButton
                    icon={ChevronRight}
                    label={t`Next picture`}
                    disabled={number === all}
                    onClick={() => stepPicture(1)}
                  />
                </>
              )}
              <IconButton icon={X} label={t`Close`} onClick={closeViewer} />
            </div>
          </div>
          {shown && (
            <figure className="flex min-h-0 flex-1 flex-col items-center gap-3 px-6 pb-5">
              <img
                key={shown.id}
                src={pictureAddress(shown.id)}
                alt={shown.alt || t`Picture without a description`}
                className="min-h-0 w-full flex-1 object-scale-down"
              />
              {shown.alt && (
                <figcaption className="max-h-24 max-w-[66ch] overflow-y-auto text-15 text-ink-soft">
                  {shown.alt}
                </figcaption>
              )}
            </figure>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
