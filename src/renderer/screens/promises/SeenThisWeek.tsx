import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { mondayOf, sundayOf } from '#shared/week.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { journal } from '../../journal.ts'
import { beginEntry } from '../../state/begin-entry.ts'
import { titleTyped } from '../../state/drafts.ts'
import { openEntry } from '../../state/open-entry.ts'
import { usePrivateSettings } from '../../state/private-settings.ts'

/**
 * For whoever was hurt: a note of their own on what they saw in a week. It is an entry like others, in this journal alone,
 * and nothing is counted.
 */
export function SeenThisWeek({ today }: { readonly today: string }) {
  const { t } = useLingui()
  const role = usePrivateSettings((kept) => kept.settings?.role)
  const isHurt = role === 'hurt' || role === 'both'
  const title = t`What I saw this week`
  const { note, failure } = useNoteOfWeek(isHurt ? title : null, today)
  if (!isHurt) return null

  function write(): void {
    if (note !== null) openEntry(note)
    else {
      beginEntry({})
      titleTyped(title)
    }
  }

  return (
    <section className="mt-4 flex flex-col items-start gap-3">
      <h2 className="text-20">{title}</h2>
      <p className="max-w-[60ch] text-ink-soft">
        <Trans>
          A note of your own: what felt steady this week, and what did not. It is for your feeling, not a
          tally of the other person.
        </Trans>
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
      <Button onClick={write}>
        {note === null ? <Trans>Write a few words</Trans> : <Trans>Open this week’s note</Trans>}
      </Button>
    </section>
  )
}

/** The entry of this name in the week of a day; null when there is none. */
function useNoteOfWeek(title: string | null, today: string) {
  const [found, setFound] = useState<{ readonly note: string | null; readonly failure: unknown }>({
    note: null,
    failure: null,
  })
  useEffect(() => {
    if (title === null) return
    let wanted = true
    const week = mondayOf(today)
    const filter = { from: week, to: sundayOf(week) }
    journal.entries.search({ query: title, filter, order: 'newest', skip: 0, limit: 20 }).then(
      ({ hits }) => {
        const note = hits.find((hit) => hit.title.map(({ text }) => text).join('') === title)
        if (wanted) setFound({ note: note?.id ?? null, failure: null })
      },
      (failure: unknown) => wanted && setFound({ note: null, failure }),
    )
    return () => {
      wanted = false
    }
  }, [title, today])
  return found
}
