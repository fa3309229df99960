import { journal } from '../../../journal.ts'
import { currentMaking, flushMaking, patchPage, wasGivenOut } from './making-store.ts'

/** What became of an attempt to let an exercise leave the maker. */
export type Done = { readonly kind: 'added' | 'saved' | 'cancelled' | 'refused' | 'not-kept' }

/**
 * Saves what is typed, then puts the exercise into the library or into a file the person chooses. Rejects with a Failure.
 * `refused`: it is no exercise yet, and the reasons are on the page. `not-kept`: it could not be saved in the journal, which the
 * page says at its top.
 */
export async function giveOut(way: 'library' | 'file', mayAddToSeries: boolean): Promise<Done> {
  const baseRevision = await flushMaking()
  if (baseRevision === null) return { kind: 'not-kept' }
  const { id, checked } = currentMaking()
  if (!checked.ok) return { kind: 'refused' }
  if (way === 'library') {
    const made = await journal.maker.add({ id, baseRevision, mayAddToSeries })
    wasGivenOut(made)
    return { kind: made.checked.ok ? 'added' : 'refused' }
  }
  const saved = await journal.maker.saveFile({ id })
  if (saved.kind === 'saved') wasGivenOut(saved.making)
  if (saved.kind === 'refused') patchPage({ checked: { ok: false, faults: saved.faults } })
  return { kind: saved.kind }
}
