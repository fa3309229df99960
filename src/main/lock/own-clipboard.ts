import { randomBytes } from 'node:crypto'
import { clipboard } from 'electron'
import { log } from '../log.ts'
import { CopiedText } from './copied-text.ts'

/** What was copied in our window, on the clipboard of this system. */
export function copiedTextHere(): CopiedText {
  return new CopiedText({
    clipboard,
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds)
      return () => clearTimeout(timer)
    },
    key: randomBytes(32),
    failed: (error) => log('clipboard-not-cleared', 'main', error),
  })
}
