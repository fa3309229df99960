import { Button as BaseButton } from '@base-ui/react/button'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

/**
 * - `primary`: the one thing this screen is for
 * - `plain`: any other choice
 * - `quiet`: a choice that should not draw the eye
 * - `danger`: deletes something for good
 */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

const look: Record<ButtonKind, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-pressed',
  plain: 'border-line-strong bg-surface text-ink hover:bg-raised',
  quiet: 'border-transparent text-ink-soft hover:bg-raised hover:text-ink',
  danger: 'border-danger bg-surface text-danger hover:bg-raised',
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  readonly kind?: ButtonKind
  readonly icon?: LucideIcon
  /** Something this button started is still going on: it keeps the focus and cannot be pressed again. */
  readonly busy?: boolean
  readonly children: ReactNode
}

export function Button({
  kind = 'plain',
  icon: Icon,
  busy = false,
  disabled,
  children,
  ...rest
}: ButtonProps) {
  return (
    <BaseButton
      type="button"
      {...rest}
      disabled={busy || disabled === true}
      focusableWhenDisabled={busy}
      aria-busy={busy || undefined}
      className={`inline-flex min-h-9 max-w-full items-center justify-center gap-2 rounded-control border px-4 py-1.5 text-15 font-medium transition-colors data-disabled:cursor-not-allowed data-disabled:opacity-55 ${look[kind]}`}
    >
      {Icon && <Icon aria-hidden size={17} strokeWidth={1.75} className="shrink-0" />}
      {children}
    </BaseButton>
  )
}
