import { journal } from '../journal.ts'
import { useVault } from './vault.ts'

/** Main is told once in so many milliseconds: the automatic lock counts in minutes. */
const pause = 1_000

const signs = ['keydown', 'input', 'compositionupdate', 'pointerdown', 'pointermove', 'wheel', 'touchmove']

/**
 * Tells main that somebody uses the window, for the automatic lock: not every system can say how long nobody has
 * touched it. Only that, never what. Called once, at start-up.
 * @param now milliseconds of a clock that never runs backwards
 */
export function tellOfUse(now: () => number): void {
  let told = Number.NEGATIVE_INFINITY
  let lastPlace = ''
  const used = (event: Event) => {
    if (!event.isTrusted || useVault.getState().state?.kind !== 'open') return
    if (event instanceof PointerEvent && event.type === 'pointermove') {
      // When something moves under a pointer at rest, Chromium says that the pointer has moved.
      const place = `${event.screenX} ${event.screenY}`
      const moved = place !== lastPlace
      lastPlace = place
      if (!moved) return
    }
    if (now() - told < pause) return
    told = now()
    // Fails when the journal is locked at this very moment, and then there is nothing to tell.
    journal.vault.inUse().catch(() => undefined)
  }
  for (const sign of signs) window.addEventListener(sign, used, { capture: true, passive: true })
}
