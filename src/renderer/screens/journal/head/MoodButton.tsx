import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { maxMoods } from '#shared/limits.ts'
import type { Mood } from '#shared/mood-groups.ts'
import { Popover } from '../../../components/Popover.tsx'
import { markDraft } from '../../../state/drafts.ts'
import { MoodPicker } from './MoodPicker.tsx'
import { moodWords } from './mood-words.ts'
import { quietButton } from './quiet-button.ts'

/** How it was, in as many words as one likes, and none is needed. */
export function MoodButton({ moods }: { readonly moods: readonly Mood[] }) {
  const { t, i18n } = useLingui()
  const [open, setOpen] = useState(false)
  const words = moods.map((mood) => i18n._(moodWords[mood])).join(', ')
  return (
    <Popover
      label={t`How was it`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className={quietButton}
          {...(words !== '' && { 'aria-label': t`How was it: ${words}` })}
        >
          {words === '' ? (
            <>
              <Plus aria-hidden size={14} strokeWidth={1.75} />
              <Trans>How was it</Trans>
            </>
          ) : (
            <span className="font-writing text-15 text-ink">{words}</span>
          )}
        </button>
      }
    >
      <div className="p-4">
        <MoodPicker
          label={t`How was it`}
          chosen={moods}
          onChange={(chosen) => markDraft({ moods: chosen })}
          most={maxMoods}
        />
      </div>
    </Popover>
  )
}
