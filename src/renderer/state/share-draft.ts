import { create } from 'zustand'
import type { ShareDraft } from '#shared/share-draft.ts'
import { journal } from '../journal.ts'
import { dropAnswers, keepShareDraft } from './answer-drafts.ts'
import type { AnswerKeeper } from './answer-keeper.ts'
import { forgetAtSeal } from './at-seal.ts'
import type { SaveState } from './draft-keeper.ts'
import { forgetLeftOutSteps } from './left-out-steps.ts'
import { newShare } from './new-share.ts'
import { readPrivateSettings, usePrivateSettings } from './private-settings.ts'
import { restAfter } from './rest-anew.ts'
import type { ListSelection } from './selection.ts'
import { emptyAtLock } from './vault.ts'

interface Sharing {
  /** Whether the journal has answered which share is being prepared. */
  readonly read: boolean
  /** The share that is being prepared; null when there is none. */
  readonly draft: ShareDraft | null
  /** Whether what was decided is on the disk. */
  readonly save: SaveState
  /** Why the journal could not answer; null when it could. */
  readonly failure: unknown
}

const unread: Sharing = { read: false, draft: null, save: { kind: 'untouched' }, failure: null }

/** The one share that is being prepared. Every change is kept in the vault, as words of an entry are. */
export const useShareDraft = create<Sharing>(() => unread)

let keeper: AnswerKeeper | null = null
/** Counts up at lock: answers that come later are nobody's. */
let life = 0

/** Reads it, if that has not been done yet. */
export async function readShareDraft(): Promise<void> {
  if (useShareDraft.getState().read) return
  const mine = life
  try {
    const draft = await journal.shareDraft.read()
    if (mine === life && !useShareDraft.getState().read)
      useShareDraft.setState({ read: true, draft, failure: null })
  } catch (failure) {
    if (mine === life) useShareDraft.setState({ failure })
  }
}

/** Decides something about the share that is being prepared. */
export function changeShare(change: Partial<ShareDraft>): void {
  const { draft } = useShareDraft.getState()
  if (draft === null) return
  const restingSince = restAfter(draft, change, Date.now())
  useShareDraft.setState({ draft: { ...draft, ...change, restingSince } })
  keeper ??= keepShareDraft({
    draft: () => ({ draft: useShareDraft.getState().draft ?? draft }),
    onState: (save) => useShareDraft.setState({ save }),
  })
  keeper.changed()
}

/** Begins to prepare a share, in the stead of the one before. @param today `YYYY-MM-DD` */
export async function beginShare(today: string): Promise<void> {
  const mine = life
  await readPrivateSettings()
  if (mine !== life) return
  const partner = usePrivateSettings.getState().settings?.partner ?? ''
  forgetLeftOutSteps()
  useShareDraft.setState({ read: true, draft: newShare(today, partner) })
  changeShare({})
}

/** Adds entries to the share that is being prepared, and begins one if there is none. @param today `YYYY-MM-DD` */
export async function addToShare(ids: readonly string[], today: string): Promise<void> {
  await readShareDraft()
  const { draft, read } = useShareDraft.getState()
  if (!read) return
  if (draft === null) await beginShare(today)
  const entries = useShareDraft.getState().draft?.entries ?? []
  const known = new Set(entries)
  changeShare({ entries: [...entries, ...ids.filter((id) => !known.has(id))] })
}

/** The same with what was chosen in the journal's list; of a search, all that it finds now. */
export async function shareChosen(selection: ListSelection, today: string): Promise<void> {
  if (selection.kind === 'entries') return addToShare(selection.ids, today)
  const { query, filter } = selection
  return addToShare(await journal.entries.idsFound({ query, filter }), today)
}

/** Forgets the share that is being prepared. Rejects with a Failure when the journal could not. */
export async function discardShare(): Promise<void> {
  await keeper?.flush()
  const mine = life
  await journal.shareDraft.discard()
  if (mine !== life) return
  letGo()
  forgetLeftOutSteps()
  useShareDraft.setState({ ...unread, read: true })
}

/** Tries again to bring what was decided onto the disk. */
export const flushShare = async (): Promise<void> => keeper?.flush()

function letGo(): void {
  keeper?.stop()
  if (keeper) dropAnswers(keeper)
  keeper = null
}

// The journal has taken them out of it: it is read again when it is looked at.
forgetAtSeal(() => {
  life += 1
  letGo()
  useShareDraft.setState(unread, true)
})

emptyAtLock(() => {
  life += 1
  keeper = null
  useShareDraft.setState(unread, true)
})
