import type { ReactNode } from 'react'

interface SectionProps {
  readonly title: ReactNode
  readonly children: ReactNode
}

/** A part of a page of settings, under a heading of its own. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className="flex flex-col gap-5">
      <h2 className="border-b border-line pb-2 text-20">{title}</h2>
      {children}
    </section>
  )
}
