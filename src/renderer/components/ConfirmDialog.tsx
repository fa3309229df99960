import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef } from 'react'
import { Button } from './Button.tsx'
import { sheetLook, veilLook } from './Dialog.tsx'
import { focusAtOnce } from './focus-at-once.ts'

interface ConfirmDialogProps {
  readonly open: boolean
  /** The question, as a whole sentence. */
  readonly title: string
  /** What will be lost, and what will not. */
  readonly children: ReactNode
  /** The deed in words ("Delete for good"), never "OK". */
  readonly confirm: string
  /** Nothing is lost by it: the deed does not look like a danger. */
  readonly harmless?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before something is lost that cannot be brought back, or that a person wanted to be asked about once more. For anything else: do it and offer Undo. */
export function ConfirmDialog({
  open,
  title,
  children,
  confirm,
  harmless = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const { t } = useLingui()
  const wayOut = useRef<HTMLButtonElement>(null)
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={veilLook} />
        <AlertDialog.Viewport className="fixed inset-0 z-30 flex items-center justify-center p-4">
          {/* The focus starts on the way out, so that a stray Enter loses nothing. */}
          <AlertDialog.Popup
            initialFocus={focusAtOnce(wayOut)}
            className={`${sheetLook} max-w-[26rem] gap-3 p-6`}
          >
            <AlertDialog.Title className="text-20">{title}</AlertDialog.Title>
            <AlertDialog.Description render={<div />} className="text-15 text-ink-soft">
              {children}
            </AlertDialog.Description>
            <div className="mt-3 flex flex-wrap justify-end gap-3">
              <Button ref={wayOut} onClick={onCancel}>
                {t`Cancel`}
              </Button>
              <Button kind={harmless ? 'plain' : 'danger'} onClick={onConfirm}>
                {confirm}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
