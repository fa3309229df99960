import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { SavedSearch } from '#shared/finding.ts'
import { useToday } from '../../components/use-today.ts'
import { monthComesFirst, monthName } from '../../date-words.ts'
import { journal } from '../../journal.ts'
import { readTags, useTags } from '../../state/tags.ts'
import { allSettings, type Destination, matches, nameOf, placesAndCommands } from './destinations.ts'
import { recentDestinations, recentFirst } from './recent.ts'
import { typedDay } from './typed-day.ts'
import { useFoundEntries } from './use-found-entries.ts'

/** Most tags shown for what was typed; a longer name finds the rest. */
const mostTags = 5

/** Where one can go with what is typed: recent first, then what is named so, then entries with these words. */
export function useDestinations(query: string): {
  readonly destinations: readonly Destination[]
  readonly failure: unknown
} {
  const { i18n } = useLingui()
  const found = useFoundEntries(query)
  const tags = useTags((all) => all.tags)
  const kept = useKept()
  const day = useTypedDay(query)
  useEffect(() => void readTags(), [])

  const isNamed = (destination: Destination) => matches(nameOf(destination, i18n), query)
  if (query.trim() === '') {
    const all = placesAndCommands()
    const recent = recentDestinations()
    const others = all.filter((one) => !recent.some((other) => nameOf(other, i18n) === nameOf(one, i18n)))
    return { destinations: [...recent, ...others], failure: kept.failure }
  }
  // Among equals, what begins as typed comes before what only has a word that does.
  const begins = (destination: Destination) =>
    nameOf(destination, i18n).toLocaleLowerCase().startsWith(query.trim().toLocaleLowerCase()) ? 0 : 1
  const fixed = recentFirst(
    [...placesAndCommands(), ...allSettings]
      .filter(isNamed)
      .toSorted((one, other) => begins(one) - begins(other)),
  )
  const named = [
    ...(tags ?? [])
      .map(({ name }): Destination => ({ kind: 'tag', tag: name }))
      .filter(isNamed)
      .slice(0, mostTags),
    ...kept.searches.map((saved): Destination => ({ kind: 'search', saved })).filter(isNamed),
  ]
  const entries = found.hits.map(
    (hit): Destination => ({
      kind: 'entry',
      id: hit.id,
      day: hit.day,
      words: hit.title.length > 0 ? hit.title : hit.snippet,
    }),
  )
  const days: Destination[] = day === null ? [] : [{ kind: 'day', day }]
  return {
    destinations: [...days, ...fixed, ...named, ...recentFirst(entries)],
    failure: found.failure ?? kept.failure,
  }
}

/** The day that was typed, in the person's own words and order; null when it is none. */
function useTypedDay(query: string): string | null {
  const { t } = useLingui()
  const today = useToday()
  if (query.trim() === '') return null
  return typedDay(query, today, {
    months: Array.from({ length: 12 }, (_, at) => [monthName(at + 1), monthName(at + 1, 'short')]),
    monthFirst: monthComesFirst(),
    todayWords: [t`today`],
    yesterdayWords: [t`yesterday`],
  })
}

/** The searches that were kept, as they are now. */
function useKept(): { readonly searches: readonly SavedSearch[]; readonly failure: unknown } {
  const [kept, setKept] = useState<{ readonly searches: readonly SavedSearch[]; readonly failure: unknown }>({
    searches: [],
    failure: null,
  })
  useEffect(() => {
    let wanted = true
    journal.savedSearches.list().then(
      (searches) => wanted && setKept({ searches, failure: null }),
      (failure: unknown) => wanted && setKept({ searches: [], failure }),
    )
    return () => {
      wanted = false
    }
  }, [])
  return kept
}
