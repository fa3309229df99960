import { Toast } from '@base-ui/react/toast'
import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { toastManager } from './toast.ts'

/**
 * Shows what `showToast` says, at the foot of the window, one above the other, and above the line at the foot of an
 * entry: the button that leaves focus mode is there.
 */
export function Toasts({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed right-6 bottom-14 left-6 z-40 ml-auto flex w-auto max-w-[26rem] flex-col gap-2">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { t } = useLingui()
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-card border border-line-strong bg-surface text-ink shadow-dialog transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-2 py-2 pr-2 pl-4">
        <Toast.Title className="min-w-0 flex-1 font-interface text-15 font-normal" render={<p />} />
        <Toast.Action className="min-h-8 rounded-control px-3 text-15 font-medium text-accent hover:bg-raised" />
        <Toast.Close
          aria-label={t`Close`}
          // Base UI takes it from screen readers until the pointer is over a stack. Here every toast is seen whole.
          aria-hidden={false}
          className="flex size-8 shrink-0 items-center justify-center rounded-control text-ink-soft hover:bg-raised hover:text-ink"
        >
          <X aria-hidden size={16} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
