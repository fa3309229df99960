import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'

interface HintProps {
  readonly text: string
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly disabled?: boolean
  /** The control; it must have a name of its own, since a hint is not read out. */
  readonly children: ReactElement
}

/** The name of a control that shows only a picture. */
export function Hint({ text, side = 'bottom', disabled = false, children }: HintProps) {
  return (
    <Tooltip.Root disabled={disabled}>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        {/* The control has the name already, and a screen reader need not find it a second time, outside the page. */}
        <Tooltip.Positioner aria-hidden side={side} sideOffset={6} className="z-40">
          <Tooltip.Popup className="rounded-control border border-line bg-ink px-2 py-1 text-13 text-bg transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
