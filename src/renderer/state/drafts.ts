import { create } from 'zustand'
import { type LocalMoment, localMoment } from '#shared/day.ts'
import type { Entry, EntryKind } from '#shared/entry.ts'

import { journal } from '../journal.ts'
import { type DraftKeeper, draftKeeper, type SaveState } from './draft-keeper.ts'
import { entryMoved } from './entry-list.ts'
import { type Marks, noMarks } from './entry-marks.ts'
import { newId } from './new-id.ts'
import { emptyAtLock } from './vault.ts'

/** The entry on the page. */
export interface OpenDraft {
  readonly id: string
  /** Counts up when another entry is opened: the editor then shows {@link openBody}. */
  readonly opening: number
  readonly when: LocalMoment
  readonly title: string
  readonly marks: Marks
  readonly save: SaveState
  /** Whether any of it is on the disk: an entry is stored when its first word is written. */
  readonly stored: boolean
  /** The text was saved as a second entry, because the first was changed by something else meanwhile. */
  readonly parted: boolean
}

interface Drafts {
  readonly open: OpenDraft | null
  /** Entries that were left while the disk did not have all of them yet, and still does not. */
  readonly left: readonly { readonly id: string; readonly failure: unknown }[]
}

export const useDrafts = create<Drafts>(() => ({ open: null, left: [] }))

/** Every entry with something typed that may not be on the disk yet, and the one on the page. */
const keepers = new Map<string, DraftKeeper>()
let openKeeper: DraftKeeper | null = null
/** The quick note being typed, wherever one is, and who wants to know how far its saving is. */
let note: { readonly keeper: DraftKeeper; readonly onState: () => void } | null = null
let openings = 0

const moment = () => localMoment(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)

function keep(id: string, stored: Entry | null, kind?: EntryKind): DraftKeeper {
  const keeper = draftKeeper(
    { id, stored, ...(kind && { kind }) },
    {
      save: (draft) => journal.entries.save(draft),
      read: (of) => journal.entries.read({ id: of }),
      moment,
      newId,
      onState: () => stateChanged(keeper),
      onParted: (parted) => {
        for (const [old, other] of keepers) if (other === keeper) keepers.delete(old)
        keepers.set(parted, keeper)
        if (keeper === openKeeper) patchOpen({ id: parted, parted: true })
      },
    },
  )
  keepers.set(id, keeper)
  return keeper
}

function patchOpen(change: Partial<OpenDraft>): void {
  const { open } = useDrafts.getState()
  if (open) useDrafts.setState({ open: { ...open, ...change } })
}

function stateChanged(keeper: DraftKeeper): void {
  if (keeper === openKeeper)
    patchOpen({
      save: keeper.state(),
      when: keeper.when(),
      marks: keeper.marks(),
      stored: keeper.stored() !== null,
    })
  else if (keeper === note?.keeper) note.onState()
  else if (!keeper.pending()) keepers.delete(keeper.id())
  listLeft()
}

function listLeft(): void {
  const left = [...keepers.values()].flatMap((keeper) => {
    const state = keeper.state()
    return keeper !== openKeeper && keeper !== note?.keeper && state.kind === 'not-saved'
      ? [{ id: keeper.id(), failure: state.failure }]
      : []
  })
  if (left.length > 0 || useDrafts.getState().left.length > 0) useDrafts.setState({ left })
}

function show(keeper: DraftKeeper): void {
  openKeeper = keeper
  openings += 1
  useDrafts.setState({
    open: {
      id: keeper.id(),
      opening: openings,
      when: keeper.when(),
      title: keeper.title(),
      marks: keeper.marks(),
      save: keeper.state(),
      stored: keeper.stored() !== null,
      parted: false,
    },
  })
  listLeft()
}

/**
 * Opens an entry on the page; what was on it before is saved. Resolves when it is shown, or when another was asked
 * for meanwhile. Rejects with a Failure, and leaves the page as it was, when it cannot be read.
 */
export async function openDraft(id: string): Promise<void> {
  if (openKeeper?.id() === id) return
  const asked = ++openings
  // What was typed and is not on the disk yet is the truth about an entry.
  const kept = keepers.get(id)
  const stored = kept ? null : await journal.entries.read({ id })
  if (asked !== openings) return
  closeDraft()
  show(kept ?? keepers.get(id) ?? keep(id, stored))
}

/**
 * Opens a page for a new entry and returns its id. It is stored when the first word is written.
 * @param day the day it belongs to, `YYYY-MM-DD`; null for the moment of its first word
 */
export function newDraft(day: string | null = null): string {
  closeDraft()
  const id = newId()
  const keeper = keep(id, null)
  if (day !== null) keeper.redate(day, moment().time)
  show(keeper)
  return id
}

/** Leaves the page empty. What was on it is saved in the background. */
export function closeDraft(): void {
  const keeper = openKeeper
  if (!keeper) return
  keeper.letGo()
  openKeeper = null
  openings += 1
  useDrafts.setState({ open: null })
  if (keeper.pending()) void keeper.flush()
  stateChanged(keeper)
}

/**
 * An editor begins to show an opening of an entry: returns the body as it is now, on the disk or not, and from now
 * on reads the body from `source`. Null when that opening is over already.
 */
export function beginEditing(opening: number, source: () => string): string | null {
  if (openKeeper === null || useDrafts.getState().open?.opening !== opening) return null
  const body = openKeeper.body()
  openKeeper.readFrom(source)
  return body
}

/** The editor goes away while the entry stays open: its body stays as it was last. */
export function endEditing(opening: number): void {
  if (useDrafts.getState().open?.opening === opening) openKeeper?.letGo()
}

/** The body was changed. For every key. */
export function bodyTyped(): void {
  openKeeper?.retype()
}

export function titleTyped(title: string): void {
  openKeeper?.retitle(title)
  patchOpen({ title })
}

/** Changes the star, feelings or tags of the open entry. */
export function markDraft(change: Partial<Marks>): void {
  openKeeper?.mark(change)
  patchOpen({ marks: openKeeper?.marks() ?? noMarks })
}

/**
 * Gives the open entry another day and time, and saves it. Resolves when the list has followed, or when it could
 * not be saved; it is then tried again like any other change.
 */
export async function redateDraft(day: string, time: string): Promise<void> {
  const keeper = openKeeper
  if (!keeper) return
  const before = keeper.stored()?.day
  keeper.redate(day, time)
  patchOpen({ when: keeper.when() })
  await keeper.flush()
  if (before !== undefined) await entryMoved([before, day])
}

/** Takes in the marks of open entries that something else than their page has changed. */
export async function takeInMarks(): Promise<void> {
  await Promise.all(
    [...keepers.values()].map(async (keeper) => {
      if (keeper.stored() !== null) keeper.takeIn(await journal.entries.read({ id: keeper.id() }))
    }),
  )
}

/** Shows an entry as it is stored now, if it is the one on the page: another version of it was brought back. */
export function showStored(entry: Entry): void {
  if (openKeeper?.id() !== entry.id) return
  openKeeper.stop()
  show(keep(entry.id, entry))
}

/**
 * Begins a quick note: an entry typed without opening a page for it. It is saved as any other. There is one at a
 * time; the one before is let go.
 * @param source the body as it is now
 * @param onState its saving came further
 */
export function startNote(source: () => string, onState: () => void): DraftKeeper {
  letNoteGo()
  const keeper = keep(newId(), null, 'note')
  keeper.readFrom(source)
  note = { keeper, onState }
  return keeper
}

/** Nothing more is typed into the note. What is not on the disk yet is saved in the background. */
export function letNoteGo(): void {
  const keeper = note?.keeper
  if (!keeper) return
  keeper.letGo()
  note = null
  if (keeper.pending()) void keeper.flush()
  stateChanged(keeper)
}

/** Saves everything typed so far, in every entry. Resolves when it is on the disk or could not be saved. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...keepers.values()].map((keeper) => keeper.flush()))
}

/** Saves the open entry and shows that it is saved, also when nothing was typed. */
export async function confirmSaved(): Promise<void> {
  const keeper = openKeeper
  await keeper?.flush()
  keeper?.confirm()
}

/** Forgets entries that are being deleted for good, so that nothing of them is saved again. */
export function dropDrafts(ids: readonly string[]): void {
  for (const id of ids) {
    const keeper = keepers.get(id)
    keeper?.stop()
    keepers.delete(id)
    if (keeper && keeper === openKeeper) {
      openKeeper = null
      useDrafts.setState({ open: null })
    }
  }
}

/** Whether something typed is not on the disk yet. */
export const draftsPending = (): boolean => [...keepers.values()].some((keeper) => keeper.pending())

emptyAtLock(() => {
  for (const keeper of keepers.values()) keeper.stop()
  keepers.clear()
  openKeeper = null
  note = null
  useDrafts.setState({ open: null, left: [] })
})
