import { Trans } from '@lingui/react/macro'
import type { EntryQuery } from '#shared/finding.ts'
import { filterBy } from '../search-store.ts'
import { conditionsOf, without } from './conditions.ts'
import { useConditionWords } from './use-condition-words.ts'

/** What to try when a search found nothing: fewer words, or one condition less. */
export function NothingFound({ question: { query, filter } }: { readonly question: EntryQuery }) {
  const words = useConditionWords()
  const conditions = conditionsOf(filter)
  return (
    <div className="flex flex-1 flex-col gap-3 overflow-y-auto px-4 py-6 text-ink-soft">
      <p>
        {conditions.length === 0 ? (
          <Trans>No entry has all of these words. Fewer words, or only how a word begins, find more.</Trans>
        ) : query.trim() === '' ? (
          <Trans>No entry is all of this. Leave out one of the conditions:</Trans>
        ) : (
          <Trans>
            No entry has these words and is all of this. Try fewer words, or leave out a condition:
          </Trans>
        )}
      </p>
      {conditions.length > 0 && (
        <ul className="flex flex-col items-start gap-1">
          {conditions.map((condition) => {
            const name = words(condition)
            return (
              <li key={`${condition.kind} ${name}`} className="max-w-full">
                <button
                  type="button"
                  onClick={() => filterBy(without(condition, filter))}
                  className="min-h-8 max-w-full truncate rounded-control px-2 text-15 text-accent hover:underline"
                >
                  <Trans>Without “{name}”</Trans>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
