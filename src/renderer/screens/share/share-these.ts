import { localMoment } from '#shared/day.ts'
import { goTo } from '../../state/place.ts'
import { endSelecting, type ListSelection } from '../../state/selection.ts'
import { shareChosen, useShareDraft } from '../../state/share-draft.ts'
import { goOnSharing } from './share-steps.ts'

/** Takes what was chosen in the journal into the share that is being prepared, or a new one, and goes on with that. */
export async function shareThese(chosen: ListSelection): Promise<void> {
  const { day } = localMoment(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)
  try {
    await shareChosen(chosen, day)
  } catch (failure) {
    // Said where one comes to.
    useShareDraft.setState({ failure })
  }
  endSelecting()
  const { draft } = useShareDraft.getState()
  if (draft === null) goTo('/share')
  else goOnSharing(draft)
}
