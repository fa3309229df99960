import { create } from 'zustand'
import type { Preferences } from '#shared/preferences.ts'
import type { ShareFormat, ShareOptions } from '#shared/share.ts'
import { emptyAtLock } from '../../state/vault.ts'
import { paperOf } from './paper.ts'

/** Where a share goes: into a file of some format, or to the printer. */
export type Destination = ShareFormat | 'print'

/** What is chosen for this share; how dates are written was chosen in Settings. */
type ShareChoices = Omit<ShareOptions, keyof DateChoices>
type DateChoices = Pick<Preferences, 'dateForm' | 'clock'>

interface ShareDraft {
  readonly options: ShareChoices
  readonly destination: Destination
  /** Suggested or typed; empty until a suggestion has come. */
  readonly password: string
}

const fresh = (): ShareDraft => ({
  options: { heading: '', showTimes: false, paper: paperOf(navigator.language) },
  destination: 'locked-pdf',
  password: '',
})

/** The choices of the share screen. They stay while one goes to the journal to choose other entries. */
export const useShareDraft = create<ShareDraft>(fresh)

export function changeOptions(change: Partial<ShareChoices>): void {
  useShareDraft.setState(({ options }) => ({ options: { ...options, ...change } }))
}

/** Everything the document is made by. */
export const withDateChoices = (options: ShareChoices, { dateForm, clock }: DateChoices): ShareOptions => ({
  ...options,
  dateForm,
  clock,
})

export function chooseDestination(destination: Destination): void {
  useShareDraft.setState({ destination })
}

export function setPassword(password: string): void {
  useShareDraft.setState({ password })
}

emptyAtLock(() => useShareDraft.setState(fresh()))
