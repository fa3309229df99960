import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { filterBy, useSearch } from '../search-store.ts'
import { type Condition, conditionsOf, without } from './conditions.ts'
import { useConditionWords } from './use-condition-words.ts'

/** Each condition of the filter, to be taken away one by one or all at once. The arrow keys go along them. */
export function FilterChips({ onEmpty }: { readonly onEmpty: () => void }) {
  const { t } = useLingui()
  const words = useConditionWords()
  const filter = useSearch((search) => search.filter)
  const row = useRef<HTMLUListElement>(null)
  const conditions = conditionsOf(filter)
  if (conditions.length === 0) return null

  function remove(condition: Condition, at: number): void {
    filterBy(without(condition, filter))
    // The focus goes on to the chip that takes its place.
    if (conditions.length === 1) onEmpty()
    else chipsIn(row.current)[at === conditions.length - 1 ? at - 1 : at + 1]?.focus()
  }

  function clearAll(): void {
    for (const condition of conditions) filterBy(without(condition, useSearch.getState().filter))
    onEmpty()
  }

  return (
    <ul ref={row} aria-label={t`Filter`} onKeyDown={goAlong} className="flex flex-wrap gap-1 px-3 pb-2">
      {conditions.map((condition, at) => {
        const name = words(condition)
        return (
          <li key={`${condition.kind} ${name}`} className="max-w-full">
            <button
              type="button"
              aria-label={t`${name}, remove from the filter`}
              onClick={() => remove(condition, at)}
              onKeyDown={(event) => {
                if (event.key === 'Delete' || event.key === 'Backspace') remove(condition, at)
              }}
              className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-control border border-line-strong bg-surface px-2 text-13 hover:bg-raised"
            >
              <span dir="auto" className="truncate">
                {name}
              </span>
              <X aria-hidden size={13} className="shrink-0 text-ink-soft" />
            </button>
          </li>
        )
      })}
      {conditions.length > 1 && (
        <li>
          <button
            type="button"
            onClick={clearAll}
            className="min-h-8 rounded-control px-2 text-13 font-medium text-accent hover:underline"
          >
            <Trans>Clear all</Trans>
          </button>
        </li>
      )}
    </ul>
  )
}

const chipsIn = (row: HTMLElement | null): HTMLButtonElement[] => [...(row?.querySelectorAll('button') ?? [])]

function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  const chips = chipsIn(event.currentTarget)
  const at = chips.indexOf(document.activeElement as HTMLButtonElement)
  if (step === 0 || at === -1) return
  event.preventDefault()
  chips[at + step]?.focus()
}
