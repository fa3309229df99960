import { Trans, useLingui } from '@lingui/react/macro'
import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Popover } from '../../../components/Popover.tsx'
import { goTo } from '../../../state/place.ts'
import { useSearch } from '../search-store.ts'
import { conditionsOf } from './conditions.ts'
import { FilterForm } from './FilterForm.tsx'

/** Opens what a search can be narrowed by. What is chosen holds at once, and is shown under the search field. */
export function FilterButton({ today }: { readonly today: string }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const filtered = useSearch((search) => conditionsOf(search.filter).length > 0)
  return (
    <Popover
      label={t`Filter`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          aria-label={filtered ? t`Filter, in use` : t`Filter`}
          className={`inline-flex size-9 shrink-0 items-center justify-center rounded-control transition-colors hover:bg-raised hover:text-ink data-popup-open:bg-raised ${filtered ? 'text-accent' : 'text-ink-soft'}`}
        >
          <SlidersHorizontal aria-hidden size={18} strokeWidth={1.75} />
        </button>
      }
    >
      <FilterForm today={today} />
      <div className="sticky bottom-0 flex justify-between gap-2 border-t border-line bg-surface px-4 py-2">
        <Button kind="quiet" onClick={() => goTo('/tags')}>
          <Trans>Tags and kept searches</Trans>
        </Button>
        <Button onClick={() => setOpen(false)}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </Popover>
  )
}
