import { useLingui } from '@lingui/react/macro'
import { Star } from 'lucide-react'
import { useEffect } from 'react'
import { Hint } from '../../../components/Hint.tsx'
import { onCommand } from '../../../state/commands.ts'
import { markDraft, useDrafts } from '../../../state/drafts.ts'

/** Marks the entry with a star, so that it is found again. */
export function StarButton({ starred }: { readonly starred: boolean }) {
  const { t } = useLingui()
  useEffect(
    () =>
      onCommand('star', () => {
        const { open } = useDrafts.getState()
        if (open) markDraft({ starred: !open.marks.starred })
      }),
    [],
  )
  return (
    <Hint text={starred ? t`Take the star away` : t`Star`}>
      <button
        type="button"
        aria-label={t`Star`}
        aria-pressed={starred}
        onClick={() => markDraft({ starred: !starred })}
        className="inline-flex size-9 shrink-0 items-center justify-center rounded-control text-ink-soft transition-colors hover:bg-raised hover:text-ink aria-pressed:text-accent"
      >
        <Star aria-hidden size={18} strokeWidth={1.75} className={starred ? 'fill-current' : ''} />
      </button>
    </Hint>
  )
}
