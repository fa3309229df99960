import { Trans } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './Button.tsx'

interface StepProps {
  readonly title: ReactNode
  readonly children: ReactNode
  /** The way on, and other ways, as buttons. */
  readonly actions: ReactNode
  readonly onBack?: () => void
  /** Where a field of the step takes the focus itself. */
  readonly fieldFirst?: boolean
}

/** One thing, on one page, with the way on and the way back in the same places every time. */
export function Step({ title, children, actions, onBack, fieldFirst = false }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!fieldFirst) heading.current?.focus()
  }, [fieldFirst])
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-32">
        {title}
      </h1>
      <div className="mt-6 flex flex-col gap-6 short:mt-3 short:gap-4">{children}</div>
      <div className="mt-8 flex flex-wrap short:mt-4 items-center gap-3">
        {actions}
        {onBack && (
          <Button kind="quiet" icon={ArrowLeft} onClick={onBack}>
            <Trans>Back</Trans>
          </Button>
        )}
      </div>
    </>
  )
}
