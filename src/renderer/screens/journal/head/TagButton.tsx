import { Trans, useLingui } from '@lingui/react/macro'
import { Plus, Tag } from 'lucide-react'
import { useRef, useState } from 'react'
import { Popover } from '../../../components/Popover.tsx'
import { markDraft } from '../../../state/drafts.ts'
import { TagField } from '../tags/TagField.tsx'
import { quietButton } from './quiet-button.ts'

/** The tags of the entry, and the field to change them. */
export function TagButton({ tags }: { readonly tags: readonly string[] }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const words = tags.join(', ')
  return (
    <Popover
      label={t`Tags`}
      open={open}
      onOpenChange={setOpen}
      focus={field}
      trigger={
        <button
          type="button"
          className={quietButton}
          {...(words !== '' && { 'aria-label': t`Tags: ${words}` })}
        >
          {words === '' ? (
            <>
              <Plus aria-hidden size={14} strokeWidth={1.75} />
              <Trans>Tags</Trans>
            </>
          ) : (
            <>
              <Tag aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
              <span dir="auto" className="truncate text-ink">
                {words}
              </span>
            </>
          )}
        </button>
      }
    >
      <TagField
        label={t`Tags of this entry`}
        tags={tags}
        onChange={(next) => markDraft({ tags: next })}
        input={field}
      />
    </Popover>
  )
}
