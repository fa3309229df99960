import type { ReactNode } from 'react'

interface PartProps {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** A part of the form, under a heading of its own. */
export function Part({ title, lead, children }: PartProps) {
  return (
    <section className="flex flex-col gap-5">
      <div className="border-b border-line pb-2">
        <h2 className="text-20">{title}</h2>
        {lead && <p className="mt-1 text-15 text-ink-soft">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
