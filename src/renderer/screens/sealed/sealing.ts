import { plural, t } from '@lingui/core/macro'
import { create } from 'zustand'
import { localMoment } from '#shared/day.ts'
import { showToast } from '../../components/toast.ts'
import { journal } from '../../journal.ts'
import { attempt } from '../../screens/journal/bin-actions.ts'
import { flushAnswers } from '../../state/answer-drafts.ts'
import { forgetSealed } from '../../state/at-seal.ts'
import { closeDraft, draftsPending, flushDrafts, useDrafts } from '../../state/drafts.ts'
import { readDays } from '../../state/entry-list.ts'
import { currentPlace, goTo } from '../../state/place.ts'
import { readTags } from '../../state/tags.ts'
import { emptyAtLock } from '../../state/vault.ts'

interface Sealing {
  /** What is about to be sealed; null for nothing. */
  readonly ids: readonly string[] | null
  readonly after: () => void
}

const nothing: Sealing = { ids: null, after: () => undefined }
export const useSealing = create<Sealing>(() => nothing)

/** Asks whether entries are to be sealed. @param after what to do when they are */
export function askToSeal(ids: readonly string[], after: () => void = nothing.after): void {
  if (ids.length > 0) useSealing.setState({ ids, after })
}

export const leaveUnsealed = (): void => useSealing.setState(nothing)

/** Seals what was asked about, with its last words saved first. Nothing in this window names it afterwards. */
export async function sealAsked(): Promise<void> {
  const { ids, after } = useSealing.getState()
  leaveUnsealed()
  if (ids === null) return
  await attempt(async () => {
    await Promise.all([flushDrafts(), flushAnswers()])
    if (draftsPending()) {
      showToast({ text: t`Not sealed: what you typed is not saved yet.` })
      return
    }
    const { open } = useDrafts.getState()
    const shown = open !== null && ids.includes(open.id) ? open.id : null
    const { day } = localMoment(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)
    await journal.sealed.seal({ ids: [...ids], day })
    if (shown !== null && useDrafts.getState().open?.id === shown) closeDraft()
    if (shown !== null && currentPlace().startsWith(`/journal/${shown}`)) goTo('/journal', { replace: true })
    forgetSealed(ids)
    after()
    await Promise.all([readDays(), readTags()])
    showToast({
      text: plural(ids.length, {
        one: 'Sealed. It is found under Sealed, with your passphrase.',
        other: 'Sealed # entries. They are found under Sealed, with your passphrase.',
      }),
    })
  })
}

emptyAtLock(leaveUnsealed)
