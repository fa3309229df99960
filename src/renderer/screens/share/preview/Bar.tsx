import type { MouseEvent, ReactNode, Ref } from 'react'

interface BarProps {
  readonly label: string
  readonly ref?: Ref<HTMLElement>
  readonly onMouseDown?: (event: MouseEvent) => void
  readonly children: ReactNode
}

/** Stays in sight at the foot of the text, above the ways back and on. */
export function Bar({ label, ref, onMouseDown, children }: BarProps) {
  return (
    <section
      ref={ref}
      aria-label={label}
      onMouseDown={onMouseDown}
      className="sticky bottom-[4.5rem] z-10 rounded-card border border-line-strong bg-surface px-4 py-3 shadow-dialog low:bottom-2"
    >
      {children}
    </section>
  )
}
