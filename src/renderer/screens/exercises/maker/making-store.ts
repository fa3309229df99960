import { create } from 'zustand'
import type { OpenMaking } from '#shared/maker-calls.ts'
import type { Making } from '#shared/making.ts'
import { journal } from '../../../journal.ts'
import { dropAnswers, flushAnswers, keepMaking } from '../../../state/answer-drafts.ts'
import type { AnswerKeeper } from '../../../state/answer-keeper.ts'
import type { SaveState } from '../../../state/draft-keeper.ts'
import { emptyAtLock } from '../../../state/vault.ts'

/** An exercise that is being made, as it is on the page. */
export interface OnPage extends Omit<OpenMaking, 'revision'> {
  readonly save: SaveState
  /** The step that is open; null for none. */
  readonly step: string | null
  /** Whether the person asked what is missing: until then nothing is said of what is simply not written yet. */
  readonly asked: boolean
}

interface Makings {
  readonly open: OnPage | null
  /** Why it could not be opened. */
  readonly failure: unknown
}

export const useMaking = create<Makings>(() => ({ open: null, failure: null }))

let keeper: AnswerKeeper | null = null
/** Counts up whenever another is opened or let go: answers that come later are nobody's. */
let openings = 0

/** What is on the page. Throws when there is nothing: only what is on the page may ask. */
export function currentMaking(): OnPage {
  const { open } = useMaking.getState()
  if (open === null) throw new Error('nothing is being made')
  return open
}

/** Changes what the page shows, and nothing that is kept. */
export function patchPage(change: Partial<OnPage>): void {
  const { open } = useMaking.getState()
  if (open !== null) useMaking.setState({ open: { ...open, ...change } })
}

/** Opens one as it was left. */
export async function openMakingPage(id: string): Promise<void> {
  letMakingGo()
  const asked = openings
  try {
    // What was typed when it was last on the page may still be on its way.
    await flushAnswers()
    const stored = await journal.maker.open({ id })
    if (asked === openings) show(stored)
  } catch (failure) {
    if (asked === openings) useMaking.setState({ failure })
  }
}

function show({ revision, ...stored }: OpenMaking): void {
  const { id } = stored
  keeper = keepMaking(id, revision, {
    draft: () => ({ making: currentMaking().making }),
    onState: (save) => useMaking.getState().open?.id === id && patchPage({ save }),
    onChecked: (checked) => useMaking.getState().open?.id === id && patchPage({ checked }),
  })
  useMaking.setState({
    failure: null,
    open: { ...stored, save: { kind: 'untouched' }, step: stored.making.steps[0]?.key ?? null, asked: false },
  })
}

/** It is no longer on the page. What is not on the disk yet is saved. */
export function letMakingGo(): void {
  openings += 1
  const going = keeper
  keeper = null
  going?.letGo()
  if (going) dropAnswers(going)
  useMaking.setState({ open: null, failure: null })
}

/** Changes what is being made. For every key. */
export function changeMaking(change: Partial<Making>): void {
  const { making } = currentMaking()
  patchPage({ making: { ...making, ...change } })
  keeper?.changed()
}

/** Saves what is typed, and tells the revision on the disk; null when it could not be saved. */
export async function flushMaking(): Promise<number | null> {
  const flushing = keeper
  await flushing?.flush()
  return flushing === null || flushing.pending() ? null : flushing.revision()
}

/** Saves and shows that everything is on the disk. */
export async function confirmMakingSaved(): Promise<void> {
  keeper?.changed()
  await keeper?.flush()
}

/** It has left the maker, and the journal has noted as what. */
export function wasGivenOut({ id, revision, given, checked }: OpenMaking): void {
  if (useMaking.getState().open?.id !== id) return
  keeper?.movedTo(revision)
  patchPage({ given, checked })
}

emptyAtLock(() => {
  openings += 1
  keeper = null
  useMaking.setState({ open: null, failure: null })
})
