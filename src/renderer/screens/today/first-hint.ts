import { create } from 'zustand'
import { type Command, onCommand } from '../../state/commands.ts'
import { changePrivateSettings, usePrivateSettings } from '../../state/private-settings.ts'
import { emptyAtLock } from '../../state/vault.ts'

/** What is good to know in the first days, in this order; each is named after the command it tells of. */
export const hints = ['go-anywhere', 'lock', 'quick-note'] as const satisfies readonly Command[]
export type HintName = (typeof hints)[number]

/** The one hint of this unlocking; null while none was chosen. */
export const useFirstHint = create<{ readonly name: HintName | null }>(() => ({ name: null }))

/** Chooses the first hint nobody has seen. Once it was chosen there is no other until the next unlocking. */
export function chooseHint(seen: readonly string[]): void {
  if (useFirstHint.getState().name !== null) return
  useFirstHint.setState({ name: hints.find((name) => !seen.includes(name)) ?? null })
}

/** A hint was read, or what it tells of was done: it goes for good. */
export function hintSeen(name: HintName): void {
  const seen = usePrivateSettings.getState().settings?.hintsSeen
  if (!seen || seen.includes(name)) return
  changePrivateSettings({ hintsSeen: [...seen, name] }).catch((failure: unknown) => {
    usePrivateSettings.setState({ failure })
  })
}

/** From now on, until the returned function is called, doing what a hint tells of counts as having seen it. */
export function watchHints(): () => void {
  const ends = hints.map((command) =>
    onCommand(command, () => {
      hintSeen(command)
      // Only looked at: whoever the command is for still hears it.
      return false
    }),
  )
  return () => {
    for (const end of ends) end()
  }
}

emptyAtLock(() => useFirstHint.setState({ name: null }))
