import { changeShare, useShareDraft } from '../../../state/share-draft.ts'
import { removeReceiver } from '../receivers-store.ts'

/** Removes somebody. What is being prepared for them is for nobody then. Resolves to whether it was done. */
export async function letGoOf(receiver: string): Promise<boolean> {
  if (!(await removeReceiver(receiver))) return false
  if (useShareDraft.getState().draft?.receiver === receiver)
    changeShare({ receiver: null, confirmed: [], privateToo: [] })
  return true
}
