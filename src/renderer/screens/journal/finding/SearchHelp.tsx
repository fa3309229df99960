import { Trans, useLingui } from '@lingui/react/macro'
import { CircleHelp } from 'lucide-react'
import { useState } from 'react'
import { weighedHits } from '#shared/limits.ts'
import { Popover } from '../../../components/Popover.tsx'

/** How a search is read, for those who ask. */
export function SearchHelp() {
  const { t, i18n } = useLingui()
  const matches = i18n.number(weighedHits)
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={t`How searching works`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          aria-label={t`How searching works`}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-control text-ink-soft hover:bg-raised hover:text-ink"
        >
          <CircleHelp aria-hidden size={16} strokeWidth={1.75} />
        </button>
      }
    >
      <ul className="flex w-80 max-w-full flex-col gap-2 p-4">
        <li>
          <Trans>An entry is found when it has all of the words, in any order.</Trans>
        </li>
        <li>
          <Trans>“two words” in quotation marks are found side by side.</Trans>
        </li>
        <li>
          <Trans>-word leaves out every entry that has it.</Trans>
        </li>
        <li>
          <Trans>The last word may be only begun; any other one, too, with a star: beg*</Trans>
        </li>
        <li>
          <Trans>Capitals and accents make no difference.</Trans>
        </li>
        <li>
          <Trans>
            Chinese, Japanese, Korean and Thai need no spaces: one sign is enough, and several are found where
            they stand together.
          </Trans>
        </li>
        <li>
          <Trans>Best first looks at the newest {matches} matches.</Trans>
        </li>
      </ul>
    </Popover>
  )
}
