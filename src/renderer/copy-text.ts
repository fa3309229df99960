import { copied } from './state/copied.ts'

/**
 * Puts words on the system's clipboard, at a click or a key of the person. Returns whether they are there. Not through
 * `navigator.clipboard`: that asks for a permission, and the window is given none.
 */
export function copyText(text: string): boolean {
  let given = false
  const give = (event: ClipboardEvent) => {
    event.preventDefault()
    // The text that is being written would give what is selected in it.
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    given = event.clipboardData !== null
  }
  window.addEventListener('copy', give, { capture: true })
  const done = document.execCommand('copy')
  window.removeEventListener('copy', give, { capture: true })
  if (done && given) copied()
  return done && given
}
