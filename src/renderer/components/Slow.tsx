import type { ReactNode } from 'react'
import { useSlow } from './use-slow.ts'

/** Says what is being done while it takes longer than a moment. The line is kept free, so that nothing jumps. */
export function Slow({ going, children }: { readonly going: boolean; readonly children: ReactNode }) {
  const slow = useSlow(going)
  return (
    <p role="status" className="min-h-5 max-w-[60ch] text-13 text-ink-soft">
      {slow && children}
    </p>
  )
}
