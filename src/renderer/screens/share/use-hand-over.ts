import { useEffect, useState } from 'react'
import type { ShareOutcome, ShareSelection } from '#shared/share.ts'
import { journal } from '../../journal.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useShareDraft, withDateChoices } from './share-draft.ts'

export type HandedOver = ShareOutcome | { readonly kind: 'printed' }

export type HandOverState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'going' }
  | { readonly kind: 'done'; readonly result: HandedOver }
  | { readonly kind: 'failed'; readonly failure: unknown }

interface HandOver {
  readonly state: HandOverState
  /** Saves or prints what the draft says now. */
  handOver(): Promise<void>
}

/** Saving or printing a share. What is said about the last one goes as soon as another choice is made. */
export function useHandOver(selection: ShareSelection): HandOver {
  const [state, setState] = useState<HandOverState>({ kind: 'idle' })

  useEffect(
    () => useShareDraft.subscribe(() => setState((now) => (now.kind === 'going' ? now : { kind: 'idle' }))),
    [],
  )

  async function handOver() {
    setState({ kind: 'going' })
    try {
      setState({ kind: 'done', result: await send(selection) })
    } catch (failure) {
      setState({ kind: 'failed', failure })
    }
  }
  return { state, handOver }
}

function send(selection: ShareSelection): Promise<HandedOver> {
  const { options: chosen, destination, password } = useShareDraft.getState()
  const options = withDateChoices(chosen, usePreferences.getState())
  if (destination === 'print') return journal.share.print({ selection, options })
  return journal.share.save({
    selection,
    options,
    format: destination,
    password: destination === 'locked-pdf' ? password : null,
  })
}
