import type { FaultPath } from '#shared/exercise-fault.ts'
import { currentMaking, patchPage } from './making-store.ts'

/** Marks the part of the form that is about a place in the file, for {@link goToField}. */
export const atField = (...path: FaultPath): { readonly 'data-at': string } => ({ 'data-at': path.join('.') })

/** Opens the step a fault is in, and puts the focus into the field nearest to it. */
export function goToField(path: FaultPath): void {
  const [part, at] = path
  if (part === 'steps' && typeof at === 'number') {
    patchPage({ step: currentMaking().making.steps[at]?.key ?? null })
  }
  // After the next paint: the step may only be on the page then.
  requestAnimationFrame(() => requestAnimationFrame(() => focusNearest(path)))
}

function focusNearest(path: FaultPath): void {
  for (let length = path.length; length > 0; length -= 1) {
    const part = document.querySelector(`[data-at="${path.slice(0, length).join('.')}"]`)
    const field = part?.querySelector<HTMLElement>(
      'input, textarea, select, button, [role="radio"], [role="checkbox"]',
    )
    if (!field) continue
    field.focus()
    field.scrollIntoView({ block: 'center' })
    return
  }
}
