import { runCommand } from './commands.ts'
import { commandOfKey, onMac, takesText } from './keys.ts'

/** Toasts call themselves dialogs too, but nobody is in one; and one that is fading out is closed. */
const openDialog = ':is([role="dialog"], [role="alertdialog"]):not([aria-modal="false"], [data-closed])'

/**
 * Turns key presses into commands. What has the focus comes first: a press it has used (preventDefault) is no
 * command. While a dialog is open only locking is heard; the dialog itself hears Esc. Called once, at start-up.
 */
export function listenToKeys(): void {
  // A dialog may be gone by the time the press has bubbled up, so this is asked on the way down.
  let inDialog = false
  window.addEventListener(
    'keydown',
    () => {
      inDialog = document.querySelector(openDialog) !== null
    },
    { capture: true },
  )
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return
    const command = commandOfKey(event, { mac: onMac, typing: takesText(document.activeElement) })
    if (command === null || (inDialog && command !== 'lock')) return
    event.preventDefault()
    // In the text one looks for words in the text; from the find bar the same key goes on to the whole journal.
    if (command === 'search' && inEntryText() && runCommand('find-in-entry')) return
    runCommand(command)
  })
}

const inEntryText = (): boolean => document.activeElement?.closest('.entry-text .ProseMirror') != null
