import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { focusAtOnce } from './focus-at-once.ts'

export const veilLook =
  'fixed inset-0 z-30 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0'
export const sheetLook =
  'flex max-h-full w-full flex-col overflow-hidden rounded-card border border-line bg-surface text-ink shadow-dialog transition-[opacity,translate] data-ending-style:opacity-0 data-starting-style:translate-y-1 data-starting-style:opacity-0'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** The title is read out but not shown. */
  readonly titleHidden?: boolean
  /** What takes the focus when it opens; otherwise the way out does. */
  readonly focus?: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** Something looked at for a moment above the page. Esc, or a click beside it, closes it. */
export function Dialog({ open, onClose, title, titleHidden = false, focus, children }: DialogProps) {
  const { t } = useLingui()
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={veilLook} />
        <BaseDialog.Viewport className="fixed inset-0 z-30 flex items-start justify-center p-4 pt-[12vh]">
          <BaseDialog.Popup
            {...(focus && { initialFocus: focusAtOnce(focus) })}
            className={`${sheetLook} max-w-[34rem]`}
          >
            <div className={titleHidden ? 'sr-only' : 'flex items-center justify-between py-3 pr-3 pl-6'}>
              <BaseDialog.Title className="text-20">{title}</BaseDialog.Title>
              <BaseDialog.Close
                aria-label={t`Close`}
                className="flex size-9 items-center justify-center rounded-control text-ink-soft hover:bg-raised hover:text-ink"
              >
                <X aria-hidden size={18} strokeWidth={1.75} />
              </BaseDialog.Close>
            </div>
            {children}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
