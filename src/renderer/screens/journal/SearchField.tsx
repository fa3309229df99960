import { useLingui } from '@lingui/react/macro'
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { maxQueryLength } from '#shared/limits.ts'
import { fieldLook } from '../../components/TextField.tsx'
import { onCommand } from '../../state/commands.ts'
import { goTo } from '../../state/place.ts'
import { typeQuery, useSearch } from './search-store.ts'

interface SearchFieldProps {
  /** Goes on from the field into the list under it. */
  readonly onInto: () => void
  /** Opens the first entry found. */
  readonly onFirst: () => void
}

/** Searches the whole journal as one types. Esc clears it, the arrow keys go into what was found. */
export function SearchField({ onInto, onFirst }: SearchFieldProps) {
  const { t } = useLingui()
  const query = useSearch((search) => search.query)
  const field = useRef<HTMLInputElement>(null)
  const wanted = useRef(false)
  useEffect(
    () =>
      onCommand('search', () => {
        wanted.current = !takeFocus(field.current)
        // Where only the page has room, the list has to come back first.
        if (wanted.current) goTo('/journal', { replace: true })
      }),
    [],
  )
  useEffect(() => {
    if (wanted.current) wanted.current = !takeFocus(field.current)
  })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && query !== '') typeQuery('')
    else if (event.key === 'ArrowDown') onInto()
    else if (event.key === 'Enter') onFirst()
    else return
    event.preventDefault()
  }

  return (
    <search className="relative flex-1">
      <Search
        aria-hidden
        size={16}
        strokeWidth={1.75}
        className="pointer-events-none absolute top-3 left-3 text-ink-soft"
      />
      <input
        ref={field}
        type="text"
        aria-label={t`Search the journal`}
        placeholder={t`Search`}
        value={query}
        maxLength={maxQueryLength}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => typeQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        className={`${fieldLook} px-9`}
      />
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
