import { Toast } from '@base-ui/react/toast'
import { emptyAtLock } from '../state/vault.ts'

/** Where toasts wait to be shown; `Toasts` shows them. */
export const toastManager = Toast.createToastManager<{ readonly undo?: { readonly label: string } }>()

/** Long enough to read the words and reach the button, also slowly. */
const withUndoMs = 12_000
const withoutUndoMs = 5_000

interface ToastOptions {
  /** What was done, already translated. */
  readonly text: string
  readonly undo?: { readonly label: string; readonly run: () => void }
}

/**
 * Says quietly what was just done and, where possible, offers to undo it. Never for failures: those stay on the page.
 * Returns how to take it back before its time.
 */
export function showToast({ text, undo }: ToastOptions): () => void {
  const id = toastManager.add({
    title: text,
    timeout: undo ? withUndoMs : withoutUndoMs,
    ...(undo && {
      actionProps: {
        children: undo.label,
        onClick: () => {
          toastManager.close(id)
          undo.run()
        },
      },
    }),
  })
  return () => toastManager.close(id)
}

emptyAtLock(() => toastManager.close())
