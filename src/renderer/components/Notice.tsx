import type { ReactNode } from 'react'

interface NoticeProps {
  /** What happened, or what to know, in one sentence. */
  readonly title: ReactNode
  /** Whether the words are safe, and what to do. */
  readonly children?: ReactNode
  /**
   * - `note`: something to know; read in its turn
   * - `failure`: something did not work; read out at once
   * - `loss`: words are, or may be, lost; read out at once
   */
  readonly kind?: 'note' | 'failure' | 'loss'
}

/** Says something where it belongs on the page, and stays until it no longer holds. */
export function Notice({ title, children, kind = 'note' }: NoticeProps) {
  const edge =
    kind === 'loss' ? 'border-l-danger' : kind === 'failure' ? 'border-l-ink' : 'border-l-line-strong'
  return (
    <div
      role={kind === 'note' ? undefined : 'alert'}
      className={`rounded-control border border-l-[3px] border-line bg-surface px-4 py-3 ${edge}`}
    >
      <p className="font-medium">{title}</p>
      {children && <div className="mt-1 flex flex-col gap-1 text-ink-soft">{children}</div>}
    </div>
  )
}
