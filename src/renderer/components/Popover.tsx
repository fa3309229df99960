import { Popover as BasePopover } from '@base-ui/react/popover'
import { type ReactElement, type ReactNode, type RefObject, useRef } from 'react'
import { focusAtOnce } from './focus-at-once.ts'

interface PopoverProps {
  /** The control it belongs to, and beside which it opens. */
  readonly trigger: ReactElement
  /** Name for screen readers. */
  readonly label: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** What takes the focus when it opens; otherwise the first control inside. */
  readonly focus?: RefObject<HTMLElement | null>
  readonly align?: 'start' | 'end'
  readonly side?: 'top' | 'bottom'
  readonly children: ReactNode
}

/** A few controls beside the one that opens them. Esc, or a click beside it, closes it; the focus goes back. */
export function Popover({
  trigger,
  label,
  open,
  onOpenChange,
  focus,
  align = 'start',
  side = 'bottom',
  children,
}: PopoverProps) {
  // Inside the page, so that a screen reader finds it where it belongs.
  const place = useRef<HTMLSpanElement>(null)
  return (
    <span ref={place} className="inline-flex max-w-full">
      <BasePopover.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
        <BasePopover.Trigger render={trigger} />
        <BasePopover.Portal container={place}>
          <BasePopover.Positioner
            positionMethod="fixed"
            side={side}
            align={align}
            sideOffset={4}
            collisionPadding={8}
            className="z-30"
          >
            <BasePopover.Popup
              aria-label={label}
              {...(focus && { initialFocus: focusAtOnce(focus) })}
              className="flex max-h-(--available-height) max-w-[min(32rem,var(--available-width))] flex-col overflow-y-auto rounded-card border border-line-strong bg-surface font-interface text-15 text-ink shadow-dialog transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
            >
              {children}
            </BasePopover.Popup>
          </BasePopover.Positioner>
        </BasePopover.Portal>
      </BasePopover.Root>
    </span>
  )
}
