import { useLingui } from '@lingui/react/macro'
import { Maximize2, Minimize2 } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '../../components/IconButton.tsx'
import { showToast } from '../../components/toast.ts'
import { onCommand, runCommand } from '../../state/commands.ts'
import { setFocusMode, useFocusMode } from '../../state/focus-mode.ts'

/** Nothing but the text, or everything again. */
export function FocusModeButton() {
  const { t } = useLingui()
  const on = useFocusMode((mode) => mode.on)
  return (
    <IconButton
      side="top"
      icon={on ? Minimize2 : Maximize2}
      label={on ? t`Leave focus mode` : t`Focus mode`}
      onClick={() => runCommand('focus-mode')}
    />
  )
}

/** Hears the command for focus mode while an entry is on the page, and Esc as the way out. Returns whether it is on. */
export function useFocusModeHere(): boolean {
  const { t } = useLingui()
  const on = useFocusMode((mode) => mode.on)
  const hint = t`Focus mode. Esc brings everything back.`
  useEffect(() => onCommand('focus-mode', () => setFocusMode(!useFocusMode.getState().on)), [])
  useEffect(() => (on ? onCommand('back', () => setFocusMode(false)) : undefined), [on])
  // Read out, and the way back is said once to those who see it.
  useEffect(() => (on ? showToast({ text: hint }) : undefined), [on, hint])
  // Without an entry there is nothing to be alone with.
  useEffect(() => () => setFocusMode(false), [])
  return on
}
