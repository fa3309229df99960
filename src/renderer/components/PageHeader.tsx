import { type ReactNode, useEffect, useRef } from 'react'

interface PageHeaderProps {
  readonly title: string
  /** One sentence on what this place is for. */
  readonly lead?: ReactNode
  /** Buttons at the far end. */
  readonly children?: ReactNode
}

/** The head of a place. It takes the focus when the place is shown, so that a screen reader starts there. */
export function PageHeader({ title, lead, children }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 ref={heading} tabIndex={-1} className="text-32">
          {title}
        </h1>
        {lead && <p className="mt-2 max-w-[60ch] text-ink-soft">{lead}</p>}
      </div>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </header>
  )
}
