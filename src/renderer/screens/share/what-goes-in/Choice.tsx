import type { ReactNode } from 'react'

interface ChoiceProps {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** One of the things that are decided on this screen, under a heading of its own. */
export function Choice({ title, lead, children }: ChoiceProps) {
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-6">
      <h2 className="text-20">{title}</h2>
      {lead && <p className="-mt-2 max-w-[60ch] text-15 text-ink-soft">{lead}</p>}
      {children}
    </section>
  )
}
