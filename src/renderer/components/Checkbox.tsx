import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

interface CheckboxProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  /** The words beside the box. Leave out only with `label`. */
  readonly children?: ReactNode
  /** The name when there is no room for words beside the box. */
  readonly label?: string
}

export function Checkbox({ checked, onChange, disabled = false, children, label }: CheckboxProps) {
  const box = (
    <BaseCheckbox.Root
      checked={checked}
      onCheckedChange={(next) => onChange(next)}
      disabled={disabled}
      aria-label={label}
      className="flex size-5 shrink-0 items-center justify-center rounded-[5px] border border-line-strong bg-surface transition-colors data-checked:border-accent data-checked:bg-accent data-disabled:opacity-55"
    >
      <BaseCheckbox.Indicator className="text-on-accent">
        <Check aria-hidden size={14} strokeWidth={3} />
      </BaseCheckbox.Indicator>
    </BaseCheckbox.Root>
  )
  if (!children) return <span className="flex size-8 items-center justify-center">{box}</span>
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box is inside; Base UI ties the two together
    <label className="flex min-h-8 items-start gap-3 py-1.5">
      {box}
      <span>{children}</span>
    </label>
  )
}
