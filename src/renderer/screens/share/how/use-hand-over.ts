import { useEffect, useState } from 'react'
import type { PrintOutcome, ShareOutcome } from '#shared/share.ts'
import { journal } from '../../../journal.ts'
import { flushShare, useShareDraft } from '../../../state/share-draft.ts'
import { forgetShareProgress } from '../../../state/share-progress.ts'
import type { ShareRequest } from '../use-share-request.ts'
import { useHandOverChoices } from './hand-over-choices.ts'

export type HandedOver = ShareOutcome | PrintOutcome

export type HandOverState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'going' }
  | { readonly kind: 'done'; readonly result: HandedOver }
  | { readonly kind: 'failed'; readonly failure: unknown }

interface HandOver {
  readonly state: HandOverState
  /** Saves or prints what the request says now. */
  handOver(): Promise<void>
}

/** Saving or printing a share. What is said about the last one goes as soon as another choice is made. */
export function useHandOver(request: ShareRequest): HandOver {
  const [state, setState] = useState<HandOverState>({ kind: 'idle' })

  useEffect(() => {
    const forget = () => setState((now) => (now.kind === 'going' ? now : { kind: 'idle' }))
    const draft = () => useShareDraft.getState().draft
    let decided = draft()
    const silences = [
      useHandOverChoices.subscribe(forget),
      useShareDraft.subscribe(() => {
        if (draft() !== decided) forget()
        decided = draft()
      }),
    ]
    return () => {
      for (const silence of silences) silence()
    }
  }, [])

  async function handOver() {
    forgetShareProgress()
    setState({ kind: 'going' })
    try {
      setState({ kind: 'done', result: await send(request) })
    } catch (failure) {
      setState({ kind: 'failed', failure })
    }
  }
  return { state, handOver }
}

async function send(request: ShareRequest): Promise<HandedOver> {
  // The journal hands over nothing that rests, and asks what it has kept of that.
  await flushShare()
  const { destination, password } = useHandOverChoices.getState()
  if (destination === 'print' || destination === 'screen') return journal.share.print(request)
  return journal.share.save({
    ...request,
    format: destination,
    password: destination === 'locked-pdf' ? password : null,
  })
}
