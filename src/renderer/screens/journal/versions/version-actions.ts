import { t } from '@lingui/core/macro'
import { showToast } from '../../../components/toast.ts'
import { journal } from '../../../journal.ts'
import { flushDrafts, showStored } from '../../../state/drafts.ts'
import { readDays } from '../../../state/entry-list.ts'
import { useActionFailure } from '../bin-actions.ts'

/**
 * Makes an earlier version the entry's newest, and offers to undo it. What the entry said until now stays among its
 * versions. Rejects with a Failure.
 */
export async function restoreVersion(id: string, revision: number): Promise<void> {
  const before = await bringBack(id, revision)
  showToast({
    text: t`The earlier version is back.`,
    undo: {
      label: t`Undo`,
      run: () => {
        bringBack(id, before).catch((failure: unknown) => useActionFailure.setState({ failure }))
      },
    },
  })
}

/** Returns the revision the entry was at before. */
async function bringBack(id: string, revision: number): Promise<number> {
  await flushDrafts()
  const { revision: baseRevision } = await journal.entries.read({ id })
  showStored(await journal.versions.restore({ id, revision, baseRevision }))
  await readDays()
  return baseRevision
}
