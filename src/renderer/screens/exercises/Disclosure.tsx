import { Collapsible } from '@base-ui/react/collapsible'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

interface DisclosureProps {
  readonly title: ReactNode
  /** Whether it is open, where something else than the tap may say so. */
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  readonly children: ReactNode
}

/** Something that is one tap away. */
export function Disclosure({ title, open, onOpenChange, children }: DisclosureProps) {
  return (
    <Collapsible.Root
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      <Collapsible.Trigger className="group -ml-2 inline-flex min-h-9 items-center gap-2 rounded-control px-2 text-15 font-medium hover:bg-raised">
        <ChevronRight
          aria-hidden
          size={17}
          className="shrink-0 text-ink-soft transition-transform group-data-panel-open:rotate-90"
        />
        {title}
      </Collapsible.Trigger>
      <Collapsible.Panel className="flex flex-col gap-2 py-2 pl-7">{children}</Collapsible.Panel>
    </Collapsible.Root>
  )
}
