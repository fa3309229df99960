import { useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef } from 'react'
import type { SearchHit } from '#shared/entry.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { MarkedWords } from '../../components/MarkedWords.tsx'
import { clockTime, shortDay } from '../../date-words.ts'
import { chooseSearch, tick } from '../../state/selection.ts'
import { EntryListbox } from './EntryListbox.tsx'
import { NothingFound } from './finding/NothingFound.tsx'
import { ListRow } from './ListRow.tsx'
import { moreHits, useSearch } from './search-store.ts'
import { searchScroll } from './timeline-place.ts'
import { useEntryList } from './use-entry-list.ts'

/** Pixels: day and time, a title, two lines around the words that were found. */
const hitHeight = 104
/** The next page is asked for when this many rows are left. */
const ahead = 20

/** What a search found, wherever in the journal. */
export function SearchResults({ today }: { readonly today: string }) {
  const { t } = useLingui()
  const { hits, more, answered, failure } = useSearch()
  const inSight = useRef(0)
  const lineOf = (id: string) => {
    const line = hits.findIndex((hit) => hit.id === id)
    return line === -1 ? null : line
  }
  const list = useEntryList({
    lines: hits.length,
    entryAt: (line) => hits[line] ?? null,
    isEntry: () => true,
    lineOf,
    firstInSight: () => inSight.current,
    tickAll: () => answered && chooseSearch(answered),
    async tickRange(one, other) {
      const [from, to] = [lineOf(one.id) ?? 0, lineOf(other.id) ?? 0].toSorted((a, b) => a - b)
      tick(
        hits.slice(from, (to ?? 0) + 1).map(({ id }) => id),
        true,
      )
    },
  })
  const onSight = useCallback(
    (first: number, last: number) => {
      inSight.current = first
      if (more && last >= hits.length - ahead) void moreHits()
    },
    [more, hits.length],
  )
  // Another question starts at the top.
  const asked = useRef(answered)
  const keepPlace = useCallback(
    (pixels: number) => {
      if (asked.current === answered) return pixels
      asked.current = answered
      return 0
    },
    [answered],
  )
  useEffect(() => () => searchScroll.keep(0), [])

  if (failure !== null) {
    return (
      <div className="px-4">
        <FailureNotice failure={failure} />
      </div>
    )
  }
  if (answered === null) return <div className="flex-1" />
  if (hits.length === 0) {
    return <NothingFound question={answered} />
  }
  return (
    <EntryListbox
      label={t`Entries found`}
      lines={hits.length}
      entries={more ? -1 : hits.length}
      heightOf={() => hitHeight}
      entryAt={(line) => hits[line] ?? null}
      placeOf={(line) => line}
      active={list.active}
      selecting={list.selecting}
      isChosen={(entry) => (list.selecting ? list.isTicked(entry) : entry.id === list.current)}
      onKey={list.onKey}
      onPress={list.onPress}
      onSight={onSight}
      scroll={searchScroll}
      keepPlace={keepPlace}
      draw={(line) => {
        const hit = hits[line]
        return (
          hit && (
            <ListRow current={hit.id === list.current} ticked={list.selecting ? list.isTicked(hit) : null}>
              <Hit hit={hit} today={today} />
            </ListRow>
          )
        )
      }}
    />
  )
}

function Hit({ hit, today }: { readonly hit: SearchHit; readonly today: string }) {
  const titled = hit.title.some(({ text }) => text !== '')
  return (
    <>
      <p className="figures flex justify-between gap-2 text-13 text-ink-soft">
        <span>{shortDay(hit.day, today)}</span>
        <span>{clockTime(hit.time)}</span>
      </p>
      {titled && (
        <p dir="auto" className="truncate font-writing text-15 font-heading">
          <MarkedWords words={hit.title} />
        </p>
      )}
      <p
        dir="auto"
        className={`font-writing text-ink-soft ${titled ? 'line-clamp-2 text-13' : 'line-clamp-3 text-15'}`}
      >
        <MarkedWords words={hit.snippet} />
      </p>
    </>
  )
}
