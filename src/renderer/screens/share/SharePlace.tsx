import { type ReactNode, useEffect } from 'react'
import type { ShareDraft } from '#shared/share-draft.ts'
import { BackPage } from '../../components/BackPage.tsx'
import { goTo } from '../../state/place.ts'
import { readShareDraft, useShareDraft } from '../../state/share-draft.ts'
import { ForWhom } from './for-whom/ForWhom.tsx'
import { How } from './how/How.tsx'
import { ReadAndLeaveOut } from './read/ReadAndLeaveOut.tsx'
import { Receivers } from './receivers/Receivers.tsx'
import { readReceivers, useReceivers } from './receivers-store.ts'
import { ShareHome } from './ShareHome.tsx'
import { canReach, isShareStep, type ShareStep } from './share-steps.ts'
import { Shared } from './shared/Shared.tsx'
import { useReceiver } from './use-receiver.ts'
import { WhatGoesIn } from './what-goes-in/WhatGoesIn.tsx'

interface SharePlaceProps {
  readonly params: { readonly part?: string }
}

/** Everything about sharing: what is being prepared, its four screens, and what was shared so far. */
export function SharePlace({ params: { part } }: SharePlaceProps) {
  const { read, draft, failure } = useShareDraft()
  const { receivers, failure: unknown } = useReceivers()
  const kind = useReceiver()?.kind ?? null
  useEffect(() => void readShareDraft(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown or printed on one of them is in the ledger of the next
  useEffect(() => void readReceivers(), [part])
  const ready = read && receivers !== null
  // A screen of a share that is no more, or for nobody yet, gives way to where one begins.
  const astray =
    ready && part !== undefined && !known.includes(part) && !(draft !== null && reachable(part, kind))
  useEffect(() => {
    if (astray) goTo(draft === null ? '/share' : '/share/for-whom', { replace: true })
  }, [astray, draft])

  if (!ready)
    return failure !== null || unknown !== null ? (
      <BackPage failure={failure ?? unknown}>{null}</BackPage>
    ) : null
  if (part === 'shared') return <Shared />
  if (part === 'receivers') return <Receivers />
  if (part === undefined || draft === null || astray) return <ShareHome />
  return isShareStep(part) ? screens[part](draft) : null
}

/** Pages that are there whether a share is being prepared or not. */
const known: readonly string[] = ['shared', 'receivers']

const reachable = (part: string, kind: Parameters<typeof canReach>[1]): boolean =>
  isShareStep(part) && canReach(part, kind)

const screens: Record<ShareStep, (draft: ShareDraft) => ReactNode> = {
  'for-whom': (draft) => <ForWhom draft={draft} />,
  'what-goes-in': (draft) => <WhatGoesIn draft={draft} />,
  read: (draft) => <ReadAndLeaveOut draft={draft} />,
  how: (draft) => <How draft={draft} />,
}
