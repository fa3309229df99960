import { Button as BaseButton } from '@base-ui/react/button'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Hint } from './Hint.tsx'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'children'> {
  readonly icon: LucideIcon
  /** The name: read out, and shown when the pointer or the focus rests on the button. */
  readonly label: string
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
}

/** A button that is a picture. Only where there is no room for a word. */
export function IconButton({ icon: Icon, label, side = 'bottom', ...rest }: IconButtonProps) {
  return (
    <Hint text={label} side={side}>
      <BaseButton
        type="button"
        aria-label={label}
        {...rest}
        className="inline-flex size-9 shrink-0 items-center justify-center rounded-control border border-transparent text-ink-soft transition-colors hover:bg-raised hover:text-ink aria-pressed:bg-raised aria-pressed:text-ink data-disabled:cursor-not-allowed data-disabled:opacity-55"
      >
        <Icon aria-hidden size={18} strokeWidth={1.75} />
      </BaseButton>
    </Hint>
  )
}
