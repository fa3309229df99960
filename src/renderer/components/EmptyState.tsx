import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** What this place is for, in one sentence. */
  readonly children: ReactNode
  /** The one thing to do here. */
  readonly action?: ReactNode
}

/** A place that holds nothing yet. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-6 p-8 text-center">
      <p className="max-w-[34ch] text-balance font-writing text-17 text-ink-soft">{children}</p>
      {action}
    </div>
  )
}
