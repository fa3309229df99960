import { type ReactNode, useEffect, useRef } from 'react'
import { type Place, usePlace } from '../state/place.ts'

interface SectionProps {
  readonly title: ReactNode
  readonly children: ReactNode
  /** The place that leads straight here, past what is above. */
  readonly at?: Place
}

/** A part of a page of settings, under a heading of its own. When one goes to its place it is brought into sight. */
export function Section({ title, children, at }: SectionProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [place] = usePlace()
  const named = place === at
  useEffect(() => {
    if (!named) return
    heading.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus({ preventScroll: true })
  }, [named])
  return (
    <section className="flex flex-col gap-5">
      <h2
        ref={heading}
        tabIndex={at === undefined ? undefined : -1}
        className="scroll-mt-6 border-b border-line pb-2 text-20"
      >
        {title}
      </h2>
      {children}
    </section>
  )
}
