import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

interface ListRowProps {
  readonly current: boolean
  /** Whether it is ticked; null while nothing is being selected. */
  readonly ticked: boolean | null
  readonly children: ReactNode
}

/** How a row of a list of entries looks. What it means to a screen reader is said by the option around it. */
export function ListRow({ current, ticked, children }: ListRowProps) {
  return (
    <div
      className={`entry-row flex h-full gap-3 overflow-hidden rounded-control border px-3 py-2 ${
        current ? 'border-line bg-raised' : 'border-transparent hover:bg-raised/60'
      }`}
    >
      {ticked !== null && (
        <span
          className={`mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-[5px] border ${
            ticked ? 'border-accent bg-accent text-on-accent' : 'border-line-strong bg-surface'
          }`}
        >
          {ticked && <Check aria-hidden size={14} strokeWidth={3} />}
        </span>
      )}
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
