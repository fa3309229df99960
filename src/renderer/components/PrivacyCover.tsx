import { Trans } from '@lingui/react/macro'
import { type PointerEvent, useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { usePreferences } from '../state/preferences.ts'
import { useVault } from '../state/vault.ts'
import { Seam } from './Seam.tsx'

/**
 * Hides the words while another window has the focus, where the person wants that. What is under it stays as it was:
 * the text, the cursor, an open dialog. Only for the eye: to a screen reader nothing has changed, since it speaks of
 * the window that has the focus.
 */
export function PrivacyCover() {
  const wanted = usePreferences((preferences) => preferences.coverOnBlur)
  const locked = useVault((vault) => vault.state?.kind === 'locked')
  return wanted && !locked ? <Cover /> : null
}

function Cover() {
  const [covered, setCovered] = useState(() => !document.hasFocus())
  useEffect(() => {
    // At once: the system may take its picture of the window for the task switcher any moment now.
    const cover = () => flushSync(() => setCovered(true))
    // A moment later, so that the click that brings the window back falls on the cover and not on what is under it.
    const uncover = () => requestAnimationFrame(() => setCovered(!document.hasFocus()))
    window.addEventListener('blur', cover)
    window.addEventListener('focus', uncover)
    return () => {
      window.removeEventListener('blur', cover)
      window.removeEventListener('focus', uncover)
    }
  }, [])
  if (!covered) return null
  return createPortal(
    <div
      aria-hidden="true"
      data-cover
      onPointerDown={keepFocus}
      onMouseDown={keepFocus}
      className="fixed inset-0 z-50 flex flex-col items-center justify-center gap-6 bg-bg text-center"
    >
      <Seam />
      <p className="text-ink-soft">
        <Trans>Covered while you are in another window.</Trans>
      </p>
    </div>,
    document.body,
  )
}

/** A click on the cover takes the focus from nothing. */
function keepFocus(event: Pick<PointerEvent, 'preventDefault'>): void {
  event.preventDefault()
}
