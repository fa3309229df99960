import { Trans, useLingui } from '@lingui/react/macro'
import { Tag } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Popover } from '../../../components/Popover.tsx'
import { type MarkChange, markChosen } from '../mark-actions.ts'
import { TagField } from './TagField.tsx'

/** Gives tags to everything that is chosen, or takes them away. */
export function TagChosen({ disabled }: { readonly disabled: boolean }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [tags, setTags] = useState<readonly string[]>([])
  const field = useRef<HTMLInputElement>(null)

  function change(next: MarkChange): void {
    setOpen(false)
    setTags([])
    void markChosen(next)
  }

  return (
    <Popover
      label={t`Tag the chosen entries`}
      open={open}
      onOpenChange={setOpen}
      focus={field}
      side="top"
      trigger={
        <button
          type="button"
          aria-label={t`Tags`}
          disabled={disabled}
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-control text-ink-soft hover:bg-raised hover:text-ink disabled:cursor-not-allowed disabled:opacity-55"
        >
          <Tag aria-hidden size={18} strokeWidth={1.75} />
        </button>
      }
    >
      <TagField label={t`Tags to add or take away`} tags={tags} onChange={setTags} input={field} />
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-surface p-3">
        <Button kind="primary" disabled={tags.length === 0} onClick={() => change({ addTags: tags })}>
          <Trans>Add</Trans>
        </Button>
        <Button disabled={tags.length === 0} onClick={() => change({ removeTags: tags })}>
          <Trans>Take away</Trans>
        </Button>
      </div>
    </Popover>
  )
}
