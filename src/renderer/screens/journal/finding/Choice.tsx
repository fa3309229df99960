import { Toggle } from '@base-ui/react/toggle'
import type { ReactNode } from 'react'

interface ChoiceProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: ReactNode
}

/** A condition that holds or does not. */
export function Choice({ on, onChange, children }: ChoiceProps) {
  return (
    <Toggle
      pressed={on}
      onPressedChange={(pressed) => onChange(pressed)}
      className="min-h-8 rounded-control border border-line-strong px-2.5 text-13 hover:bg-raised aria-pressed:border-accent aria-pressed:bg-raised aria-pressed:font-medium aria-pressed:text-accent"
    >
      {children}
    </Toggle>
  )
}
