import { create } from 'zustand'
import type { ShareFormat, ShareOptions } from '#shared/share.ts'
import { emptyAtLock } from '../../../state/vault.ts'
import { paperOf } from './paper.ts'

/** Where a share goes: into a file of some format, to the printer, or onto the screen. */
export type Destination = ShareFormat | 'print' | 'screen'

interface HandOverChoices {
  readonly destination: Destination
  readonly paper: ShareOptions['paper']
  /** Suggested or typed; empty until a suggestion has come. It is never kept. */
  readonly password: string
  /** It was shown on the screen, and nothing else was chosen since. */
  readonly shown: boolean
}

const fresh = (): HandOverChoices => ({
  destination: 'locked-pdf',
  paper: paperOf(navigator.language),
  password: '',
  shown: false,
})

/** How a share is handed over. Unlike what is in it, this is chosen anew after each unlock. */
export const useHandOverChoices = create<HandOverChoices>(fresh)

export function chooseDestination(destination: Destination): void {
  useHandOverChoices.setState({ destination, shown: false })
}

export function choosePaper(paper: ShareOptions['paper']): void {
  useHandOverChoices.setState({ paper })
}

export function setPassword(password: string): void {
  useHandOverChoices.setState({ password })
}

/** Showing it replaces the whole page: what came of it is told when one is back. */
export function noteShown(): void {
  useHandOverChoices.setState({ shown: true })
}

export function forgetHandOverChoices(): void {
  useHandOverChoices.setState(fresh())
}

emptyAtLock(forgetHandOverChoices)
