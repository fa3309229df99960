import { journal } from '../journal.ts'

/**
 * Tells main that something was copied in the window, so that it comes off the system's clipboard again after half a
 * minute and at lock. Not what: main looks for itself.
 */
export function copied(): void {
  // By then the browser has put it there.
  setTimeout(() => {
    // Not told, it stays on the clipboard, as after any other program; there is nobody to tell of that.
    journal.clipboard.copied().catch(() => undefined)
  })
}

/** Notices every copy and cut by the person, whatever is copied. Called once, at start-up. */
export function noticeCopies(): void {
  const notice = (event: ClipboardEvent) => {
    if (putsSomething(event)) copied()
  }
  window.addEventListener('copy', notice)
  window.addEventListener('cut', notice)
}

/** With nothing selected the clipboard stays another program's, and is not ours to clear. */
function putsSomething({ defaultPrevented, clipboardData, target }: ClipboardEvent): boolean {
  if (defaultPrevented) return (clipboardData?.types.length ?? 0) > 0
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
    // Nothing can be copied from a hidden passphrase.
    return target.type !== 'password' && target.selectionStart !== target.selectionEnd
  }
  return document.getSelection()?.isCollapsed === false
}
