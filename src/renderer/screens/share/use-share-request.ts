import { useMemo } from 'react'
import type { ShareOptions, ShareSelection } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { useToday } from '../../components/use-today.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useHandOverChoices } from './how/hand-over-choices.ts'

/** All that the document of a share is made of. It changes only when something that is in it does. */
export interface ShareRequest {
  readonly selection: ShareSelection
  readonly options: ShareOptions
}

/** What the journal is asked for: the draft, and how days and times are written, which is chosen in Settings. */
export function useShareRequest(draft: ShareDraft): ShareRequest {
  const today = useToday()
  const paper = useHandOverChoices((choices) => choices.paper)
  const { dateForm, clock } = usePreferences()
  return useMemo(() => {
    // Whether it rests changes nothing in it.
    const selection = { draft: { ...draft, restingSince: null }, today }
    return { selection, options: { paper, dateForm, clock } }
  }, [draft, today, paper, dateForm, clock])
}
