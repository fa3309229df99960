import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { SavedSearch } from '#shared/finding.ts'
import { maxSavedSearchName } from '#shared/limits.ts'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { NameRow } from '../../../components/NameRow.tsx'
import { showToast } from '../../../components/toast.ts'
import { conditionsOf } from '../finding/conditions.ts'
import {
  forgetSearch,
  keepSearch,
  readKeptSearches,
  renameKeptSearch,
  useKeptSearches,
} from '../finding/kept-searches.ts'
import { useConditionWords } from '../finding/use-condition-words.ts'

/** The searches that were kept, and what each looks for. */
export function KeptSearchList() {
  const { t } = useLingui()
  const words = useConditionWords()
  const { searches, failure } = useKeptSearches()
  const [wrong, setWrong] = useState<unknown>(null)
  useEffect(() => void readKeptSearches(), [])

  function attempt(action: Promise<void>): void {
    setWrong(null)
    action.catch(setWrong)
  }

  function forget({ id, name, search }: SavedSearch): void {
    attempt(
      forgetSearch(id).then(() => {
        showToast({
          text: t`The search “${name}” is removed.`,
          undo: { label: t`Undo`, run: () => attempt(keepSearch(name, search)) },
        })
      }),
    )
  }

  /** What it looks for, unless its name says so already: that is the name it is offered with. */
  function saidOf({ name, search: { query, filter } }: SavedSearch): string {
    const parts = [query.trim(), ...conditionsOf(filter).map(words)].filter((each) => each !== '')
    return parts.join(', ') === name ? '' : parts.join(' · ')
  }

  return (
    <section aria-labelledby="searches-title" className="flex flex-col gap-2">
      <h2 id="searches-title" className="text-20">
        <Trans>Kept searches</Trans>
      </h2>
      {(wrong ?? failure) !== null && <FailureNotice failure={wrong ?? failure} />}
      {searches !== null && searches.length === 0 && (
        <p className="text-ink-soft">
          <Trans>
            A search can be kept under a name, beside its results. It is then offered under the empty search
            field.
          </Trans>
        </p>
      )}
      <ul>
        {searches?.map((kept) => (
          <NameRow
            key={kept.id}
            name={kept.name}
            maxLength={maxSavedSearchName}
            onRename={(name) => attempt(renameKeptSearch(kept.id, name))}
            onRemove={() => forget(kept)}
          >
            {saidOf(kept)}
          </NameRow>
        ))}
      </ul>
    </section>
  )
}
