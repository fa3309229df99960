import { plural, t } from '@lingui/core/macro'
import { create } from 'zustand'
import { showToast } from '../../components/toast.ts'
import { journal } from '../../journal.ts'
import { closeDraft, dropDrafts, flushDrafts, useDrafts } from '../../state/drafts.ts'
import { readDays } from '../../state/entry-list.ts'
import { openEntry } from '../../state/open-entry.ts'
import { currentPlace, goTo } from '../../state/place.ts'
import { endSelecting } from '../../state/selection.ts'
import { emptyAtLock } from '../../state/vault.ts'
import { chosenIds } from './list-choice.ts'

/** Why the last thing asked for did not work; null when it did. */
export const useActionFailure = create<{ readonly failure: unknown }>(() => ({ failure: null }))

/** Does something; when it does not work, the list says why. */
export async function attempt(action: () => Promise<void>): Promise<void> {
  useActionFailure.setState({ failure: null })
  try {
    await action()
  } catch (failure) {
    useActionFailure.setState({ failure })
  }
}

/** The offers to undo, until what they would undo is no longer in the bin. */
let offers: { readonly ids: readonly string[]; readonly withdraw: () => void }[] = []

/** An Undo that can no longer do what it says must not be offered. */
function withdrawOffers(ids: readonly string[]): void {
  const hopeless = offers.filter((offer) => offer.ids.some((id) => ids.includes(id)))
  offers = offers.filter((offer) => !hopeless.includes(offer))
  for (const { withdraw } of hopeless) withdraw()
}

/** Moves entries to the bin, with their last words saved first, and offers to undo it. */
export function moveToBin(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    const { open } = useDrafts.getState()
    const shown = open !== null && ids.includes(open.id) ? open.id : null
    await flushDrafts()
    await journal.entries.bin({ ids: [...ids] })
    // A person may have gone on while it was moved: they are not called back.
    if (shown !== null && useDrafts.getState().open?.id === shown) closeDraft()
    if (shown !== null && currentPlace() === `/journal/${shown}`) goTo('/journal', { replace: true })
    await readDays()
    const withdraw = showToast({
      text: plural(ids.length, { one: 'Moved to the bin.', other: 'Moved # entries to the bin.' }),
      undo: { label: t`Undo`, run: () => void putBack(ids, shown) },
    })
    offers.push({ ids, withdraw })
  })
}

/** Moves everything that is chosen to the bin. */
export function moveChosenToBin(): Promise<void> {
  return attempt(async () => {
    const ids = await chosenIds()
    if (ids.length > 0) await moveToBin(ids)
    if (useActionFailure.getState().failure === null) endSelecting()
  })
}

/** Puts entries back into the journal. @param show the entry to show again, if any */
export function putBack(ids: readonly string[], show: string | null = null): Promise<void> {
  return attempt(async () => {
    await journal.entries.putBack({ ids: [...ids] })
    withdrawOffers(ids)
    await readDays()
    if (show !== null) openEntry(show)
  })
}

/** Deletes entries for good. It cannot be undone, so whoever calls this has asked. */
export function deleteForGood(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    dropDrafts(ids)
    await journal.entries.deleteForGood({ ids: [...ids] })
    withdrawOffers(ids)
    await readDays()
    showToast({
      text: plural(ids.length, { one: 'Deleted for good.', other: 'Deleted # entries for good.' }),
    })
  })
}

emptyAtLock(() => {
  offers = []
  useActionFailure.setState({ failure: null })
})
