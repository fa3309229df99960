import { Autocomplete } from '@base-ui/react/autocomplete'
import { Trans, useLingui } from '@lingui/react/macro'
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { SavedSearch } from '#shared/finding.ts'
import { maxQueryLength } from '#shared/limits.ts'
import { fieldLook } from '../../components/TextField.tsx'
import { onCommand } from '../../state/commands.ts'
import { goTo } from '../../state/place.ts'
import { askKept, readKeptSearches, useKeptSearches } from './finding/kept-searches.ts'
import { endSearch, isSearching, typeQuery, useSearch } from './search-store.ts'

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  /** Goes on from the field into the list under it. */
  readonly onInto: () => void
  /** Opens the first entry found. */
  readonly onFirst: () => void
}

/**
 * Searches the whole journal as one types. Esc clears it, the arrow keys go into what was found; while the field is
 * empty they go into the searches that were kept.
 */
export function SearchField({ field, onInto, onFirst }: SearchFieldProps) {
  const { t } = useLingui()
  const query = useSearch((search) => search.query)
  const searching = useSearch(isSearching)
  const kept = useKeptSearches((all) => all.searches) ?? []
  const [asked, setAsked] = useState(false)
  const open = asked && query === '' && kept.length > 0
  const highlighted = useRef(false)
  const place = useRef<HTMLElement>(null)
  const wanted = useRef(false)
  useEffect(() => void readKeptSearches(), [])
  useEffect(
    () =>
      onCommand('search', () => {
        wanted.current = !takeFocus(field.current)
        // Where only the page has room, the list has to come back first.
        if (wanted.current) goTo('/journal', { replace: true })
      }),
    [field],
  )
  useEffect(() => {
    if (wanted.current) wanted.current = !takeFocus(field.current)
  })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && !open && searching) endSearch()
    else if (event.key === 'ArrowDown' && (query !== '' || kept.length === 0)) onInto()
    else if (event.key === 'Enter' && !highlighted.current) onFirst()
    else return
    event.preventDefault()
  }

  return (
    <search ref={place} className="relative flex-1">
      <Search
        aria-hidden
        size={16}
        strokeWidth={1.75}
        className="pointer-events-none absolute top-3 left-3 text-ink-soft"
      />
      <Autocomplete.Root
        items={kept}
        itemToStringValue={({ name }: SavedSearch) => name}
        mode="none"
        value={query}
        onValueChange={(typed, { reason }) => {
          // Choosing a search would put its name into the field.
          if (reason === 'item-press') return
          setAsked(false)
          typeQuery(typed)
        }}
        open={open}
        // Asked for while there is nothing to offer, it must not open by itself as soon as there is.
        onOpenChange={(next) => setAsked(next && query === '' && kept.length > 0)}
        openOnInputClick
        onItemHighlighted={(item) => {
          highlighted.current = item !== undefined
        }}
      >
        <Autocomplete.Input
          ref={field}
          aria-label={t`Search the journal`}
          placeholder={t`Search`}
          maxLength={maxQueryLength}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onKeyDown={onKeyDown}
          className={`${fieldLook} px-9`}
        />
        <Autocomplete.Portal container={place}>
          <Autocomplete.Positioner positionMethod="fixed" sideOffset={4} align="start" className="z-30">
            <Autocomplete.Popup className="max-h-72 w-(--anchor-width) overflow-y-auto rounded-card border border-line-strong bg-surface p-1.5 text-ink shadow-dialog">
              <p className="px-3 py-1 text-13 text-ink-soft">
                <Trans>Kept searches</Trans>
              </p>
              <Autocomplete.List aria-label={t`Kept searches`}>
                {(search: SavedSearch) => (
                  <Autocomplete.Item
                    key={search.id}
                    value={search}
                    onClick={() => {
                      setAsked(false)
                      askKept(search)
                    }}
                    className="flex min-h-9 items-center rounded-control border border-transparent px-3 text-15 data-highlighted:border-line data-highlighted:bg-raised"
                  >
                    <span dir="auto" className="truncate">
                      {search.name}
                    </span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
      {query !== '' && (
        <button
          type="button"
          aria-label={t`Clear the search`}
          onClick={() => {
            typeQuery('')
            field.current?.focus()
          }}
          className="absolute top-1 right-1 flex size-8 items-center justify-center rounded-control text-ink-soft hover:text-ink"
        >
          <X aria-hidden size={16} />
        </button>
      )}
    </search>
  )
}

/** Puts the cursor into the field, if it is in sight. Returns whether it is. */
function takeFocus(field: HTMLInputElement | null): boolean {
  if (!field?.checkVisibility()) return false
  field.focus()
  field.select()
  return true
}
