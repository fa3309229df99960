import { Autocomplete } from '@base-ui/react/autocomplete'
import { Trans, useLingui } from '@lingui/react/macro'
import { Search } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { maxQueryLength } from '#shared/limits.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { showOverlay, useOverlay } from '../../state/overlay.ts'
import { DestinationLine } from './DestinationLine.tsx'
import { type Destination, goToDestination, keyOf } from './destinations.ts'
import { wentTo } from './recent.ts'
import { useDestinations } from './use-destinations.ts'

/** "Go to anything": places, commands, settings, days, tags, kept searches, and entries by their words. */
export function GoAnywhere() {
  const { t } = useLingui()
  const open = useOverlay((overlay) => overlay.shown === 'go-anywhere')
  const input = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      open={open}
      onClose={() => showOverlay('none')}
      title={t`Go to anything`}
      titleHidden
      focus={input}
    >
      <Finder input={input} />
    </Dialog>
  )
}

function Finder({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const { t } = useLingui()
  const [query, setQuery] = useState('')
  const { destinations, failure } = useDestinations(query)

  function choose(destination: Destination) {
    showOverlay('none')
    wentTo(destination)
    goToDestination(destination)
  }

  return (
    <Autocomplete.Root
      inline
      open
      items={destinations}
      itemToStringValue={keyOf}
      mode="none"
      value={query}
      onValueChange={(typed, { reason }) => {
        // Choosing an item would put its words into the field.
        if (reason !== 'item-press') setQuery(typed)
      }}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center gap-1 border-b border-line pl-4">
        <Search aria-hidden size={18} strokeWidth={1.75} className="shrink-0 text-ink-soft" />
        <Autocomplete.Input
          ref={input}
          aria-label={t`Go to anything`}
          placeholder={t`Words of an entry, a day, a tag, a setting`}
          maxLength={maxQueryLength}
          autoComplete="off"
          spellCheck={false}
          className="min-h-12 w-full rounded-control bg-transparent px-3 text-17 [--focus-offset:-4px]"
        />
      </div>
      <div className="min-h-0 overflow-y-auto overscroll-contain">
        <Autocomplete.Empty className="px-4 py-4 text-ink-soft empty:hidden">
          {failure === null && <Trans>Nothing found.</Trans>}
        </Autocomplete.Empty>
        <Autocomplete.List className="p-2 empty:hidden">
          {(destination: Destination) => (
            <Autocomplete.Item
              key={keyOf(destination)}
              value={destination}
              onClick={() => choose(destination)}
              className="flex min-h-9 scroll-my-2 items-center justify-between gap-4 rounded-control border border-transparent px-3 py-1.5 data-highlighted:border-line data-highlighted:bg-raised"
            >
              <DestinationLine destination={destination} />
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
        {failure !== null && (
          <div className="p-3">
            <FailureNotice failure={failure} />
          </div>
        )}
      </div>
    </Autocomplete.Root>
  )
}
