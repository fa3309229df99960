import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'

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
  readonly children: ReactNode
}

/** Something looked at for a moment above the page. Esc, or a click beside it, closes it. */
export function Dialog({ open, onClose, title, titleHidden = false, children }: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={veilLook} />
        <BaseDialog.Viewport className="fixed inset-0 z-30 flex items-start justify-center p-4 pt-[12vh]">
          <BaseDialog.Popup className={`${sheetLook} max-w-[34rem]`}>
            <BaseDialog.Title className={titleHidden ? 'sr-only' : 'px-6 pt-5 text-20'}>
              {title}
            </BaseDialog.Title>
            {children}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
