import { Collapsible } from '@base-ui/react/collapsible'
import { Plural, Trans } from '@lingui/react/macro'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { PartOnWay, PathOnWay } from '#shared/path-progress.ts'
import { StepLine } from './StepLine.tsx'
import { useFold } from './unfolded.ts'

interface PathPartProps {
  readonly path: PathOnWay
  readonly part: PartOnWay
  readonly today: string
}

/** One part of a path. On a path that is walked, only the part one stands at is open: the others are one tap away. */
export function PathPart({ path: { id, progress, next }, part, today }: PathPartProps) {
  const { title, note, chooseOne, steps } = part
  if (steps.length === 0) return null
  const walked = progress?.state === 'active'
  const inside = (
    <>
      {note && <p className="max-w-[60ch] text-ink-soft">{note}</p>}
      {chooseOne && !note && (
        <p className="text-ink-soft">
          <Trans>Choose one.</Trans>
        </p>
      )}
      <ul className="flex flex-col">
        {steps.map((step) => (
          <StepLine key={step.key} path={id} step={step} walked={walked} today={today} />
        ))}
      </ul>
    </>
  )
  if (walked)
    return (
      <Folded path={id} part={part} here={steps.some(({ key }) => key === next)}>
        {inside}
      </Folded>
    )
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-20">{title}</h2>
      {inside}
    </section>
  )
}

interface FoldedProps extends Pick<PathPartProps, 'part'> {
  readonly path: string
  /** The path stands at this part. */
  readonly here: boolean
  readonly children: ReactNode
}

function Folded({ path, part: { key, title, steps }, here, children }: FoldedProps) {
  const [open, setOpen] = useFold(path, key, here)
  // What was open stays so when the path goes on to the next part: nothing closes under one's hands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the path comes to this part
  useEffect(() => {
    if (here) setOpen(true)
  }, [here])
  return (
    <Collapsible.Root open={open} onOpenChange={setOpen} render={<section />}>
      <h2 className="-ml-2 flex">
        <Collapsible.Trigger className="group flex min-h-9 flex-1 items-center gap-2 rounded-control px-2 text-left text-17 hover:bg-raised">
          <ChevronRight
            aria-hidden
            size={17}
            className="shrink-0 text-ink-soft transition-transform group-data-panel-open:rotate-90"
          />
          <span className="min-w-0 flex-1">{title}</span>{' '}
          <span className="figures shrink-0 text-13 font-normal text-ink-soft">
            {steps.every(({ stands }) => stands !== null) ? (
              <Trans>Done</Trans>
            ) : (
              <Plural value={steps.length} one="# step" other="# steps" />
            )}
          </span>
        </Collapsible.Trigger>
      </h2>
      <Collapsible.Panel className="flex flex-col gap-1 pl-6">{children}</Collapsible.Panel>
    </Collapsible.Root>
  )
}
