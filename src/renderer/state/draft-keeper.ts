import type { LocalMoment } from '#shared/day.ts'
import type { Entry, EntryDraft, EntryKind } from '#shared/entry.ts'
import { toFailure } from '#shared/failure.ts'
import { draftMarks, type Marks, marksOf, mergeMarks, noMarks, sameMarks } from './entry-marks.ts'

/** How far what is on the page is from being on the disk. */
export type SaveState =
  /** Nothing was typed since it was opened. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'saving' }
  /** Everything typed is on the disk. `at`: when it got there, in milliseconds since 1970. */
  | { readonly kind: 'saved'; readonly at: number }
  /** The last attempt did not work; another follows by itself. The words are still here. */
  | { readonly kind: 'not-saved'; readonly failure: unknown }

/** A save starts after a pause in typing this long. Milliseconds. */
export const pauseBeforeSave = 300
/** Without a pause a save starts this long after the first key: with the save itself, under a second is at risk. */
export const longestWait = 700
/** After a failure the next attempt waits, twice as long each time. Milliseconds. */
export const firstRetry = 1_000
const lastRetry = 30_000
/** How many texts whose fate is unknown are remembered. */
const mostUnanswered = 20

interface KeptEntry {
  readonly id: string
  /** The entry as stored; null for one that never was. */
  readonly stored: Entry | null
  /** What it is stored as when it is new. */
  readonly kind?: EntryKind
}

interface KeeperTools {
  readonly save: (draft: EntryDraft) => Promise<Entry>
  readonly read: (id: string) => Promise<Entry>
  /** The person's own clock. */
  readonly moment: () => LocalMoment
  readonly newId: () => string
  readonly onState: (state: SaveState) => void
  /** The stored entry was changed by something else: both are kept, and this one goes on under a new id. */
  readonly onParted: (newId: string) => void
}

/** Sees to it that what is typed into one entry, its marks and its date get onto the disk. Knows no window and no editor. */
export type DraftKeeper = ReturnType<typeof draftKeeper>

/**
 * One save is on its way at a time. What is typed meanwhile goes with the next one, so that saves arrive in the
 * order of the typing. Nothing here ever drops anything: a draft is done with only when the disk has all of it.
 */
export function draftKeeper({ id: firstId, stored: firstStored, kind }: KeptEntry, tools: KeeperTools) {
  let id = firstId
  let stored = firstStored
  let when: LocalMoment = firstStored ?? tools.moment()
  /** Whether the person chose the day and time themselves. */
  let dated = false
  let title = firstStored?.title ?? ''
  let marks: Marks = marksOf(firstStored ?? noMarks)
  let body: () => string = () => stored?.body ?? ''
  let state: SaveState = { kind: 'untouched' }
  /** Counts changes; what is on the disk is `kept`. */
  let typed = 0
  let kept = 0
  let bodyTyped = false
  /** Sent, and never answered: each of these may be on the disk. */
  let unanswered: readonly EntryDraft[] = []
  let onItsWay: Promise<void> | null = null
  let retry = firstRetry
  let pause: ReturnType<typeof setTimeout> | undefined
  let deadline: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  function become(next: SaveState): void {
    state = next
    tools.onState(next)
  }

  function stopWaiting(): void {
    clearTimeout(pause)
    clearTimeout(deadline)
    pause = deadline = undefined
  }

  function change(): void {
    if (stopped) return
    // An entry is from the moment its first word was written, not from when the page was opened.
    if (stored === null && typed === 0 && !dated) when = tools.moment()
    typed += 1
    // After a failure the reason stays on the page, and the next attempt keeps its time.
    if (state.kind === 'not-saved') return
    if (onItsWay === null) become({ kind: 'writing' })
    clearTimeout(pause)
    pause = setTimeout(start, pauseBeforeSave)
    deadline ??= setTimeout(start, longestWait)
  }

  /** Sends what there is now; while a save is on its way, its end will. */
  function start(): void {
    stopWaiting()
    if (stopped) return
    onItsWay ??= send().finally(() => {
      onItsWay = null
      if (state.kind !== 'not-saved' && typed > kept && deadline === undefined) start()
    })
  }

  async function send(): Promise<void> {
    const upTo = typed
    try {
      const draft = snapshot()
      if (isStored(draft)) {
        kept = upTo
        become(stored === null ? { kind: 'untouched' } : { kind: 'saved', at: stored.changedAt })
        return
      }
      become({ kind: 'saving' })
      const sent = marks
      const entry = await sendDraft(draft)
      if (entry === null) return
      stored = entry
      marks = mergeMarks(sent, marks, entry)
      kept = upTo
      retry = firstRetry
      become(typed > kept ? { kind: 'writing' } : { kind: 'saved', at: entry.changedAt })
    } catch (failure) {
      become({ kind: 'not-saved', failure })
      pause = setTimeout(start, retry)
      retry = Math.min(lastRetry, retry * 2)
    }
  }

  function snapshot(): EntryDraft {
    const { day, time, zone } = when
    return {
      id,
      baseRevision: stored?.revision ?? 0,
      day,
      time,
      zone,
      title,
      body: bodyTyped || stored === null ? body() : stored.body,
      ...(kind && stored === null && { kind }),
      // Left out they stay as they are, also when something else has changed them meanwhile.
      ...((unanswered.length > 0 || !sameMarks(marks, stored ?? noMarks)) && { marks: draftMarks(marks) }),
    }
  }

  /** Whether there is nothing to send: it is on the disk already, or it is a new entry without anything in it. */
  function isStored(draft: EntryDraft): boolean {
    // What is on the disk may be something that was sent and then taken back.
    if (draft.marks || unanswered.length > 0) return false
    if (stored === null) return draft.title.trim() === '' && isBlankBody(draft.body)
    return isSameEntry(stored, draft)
  }

  /** Resolves to the stored entry, or to null when a conflict was settled and the text must be sent once more. */
  async function sendDraft(draft: EntryDraft): Promise<Entry | null> {
    try {
      const entry = await tools.save(draft)
      unanswered = []
      return entry
    } catch (failure) {
      if (toFailure(failure).code !== 'entry-changed-elsewhere') {
        unanswered = [...unanswered, draft].slice(-mostUnanswered)
        throw failure
      }
    }
    const found = await tools.read(id)
    const sent = [...unanswered, draft].filter((earlier) => isSameEntry(found, earlier))
    if (sent.length > 0) {
      // Only the answer to an earlier save was lost.
      becameOf(found, sent.find((earlier) => earlier.marks && sameMarks(earlier.marks, found))?.marks)
    } else if (stored !== null && isSameText(found, stored)) {
      // Only its marks or its date were changed by something else.
      if (isSameMoment(when, stored)) when = found
      becameOf(found)
    } else {
      id = tools.newId()
      stored = null
      tools.onParted(id)
    }
    unanswered = []
    return null
  }

  /**
   * Goes on from the entry as it is stored now, with what was changed here.
   * @param sent the marks it got from here
   */
  function becameOf(found: Entry, sent?: Marks): void {
    marks = mergeMarks(sent ?? stored ?? noMarks, marks, found)
    stored = found
  }

  return {
    id: () => id,
    title: () => title,
    marks: () => marks,
    body: () => body(),
    when: () => when,
    state: () => state,
    stored: () => stored,
    /** Whether something is not on the disk yet. */
    pending: () => !stopped && typed > kept,
    retitle(next: string) {
      title = next
      change()
    },
    mark(next: Partial<Marks>) {
      marks = { ...marks, ...next }
      change()
    },
    /** Gives the entry another place in time; its zone stays. */
    redate(day: string, time: string) {
      dated = true
      when = { day, time, zone: when.zone }
      change()
    },
    /** Takes in that something else than the page has changed the marks of the stored entry. */
    takeIn(found: Entry) {
      if (stopped || stored === null || found.revision < stored.revision) return
      if (!isSameText(found, stored)) return
      becameOf(found)
      tools.onState(state)
    },
    /** The body changed. For every key: the body itself is read only when it is saved. */
    retype() {
      bodyTyped = true
      change()
    },
    /** From where the body is read from now on. */
    readFrom(source: () => string) {
      body = source
    },
    /** Takes the body as it is now, because the editor goes on to another entry. */
    letGo() {
      const last = bodyTyped || stored === null ? body() : stored.body
      body = () => last
    },
    /**
     * Saves everything typed before this call. Resolves when it is on the disk or could not be saved, never
     * rejects; {@link pending} and the state tell which.
     */
    async flush(): Promise<void> {
      const upTo = typed
      await onItsWay
      while (kept < upTo && !stopped) {
        start()
        await onItsWay
        if (state.kind === 'not-saved') return
      }
    },
    /** Says once more that everything is on the disk, if it is. */
    confirm() {
      if (stored !== null && typed === kept) become({ kind: 'saved', at: stored.changedAt })
    },
    /** Stops for good, without saving: the entry is being deleted, or the journal is locked. */
    stop() {
      stopped = true
      stopWaiting()
    },
  }
}

type Text = Pick<Entry, 'title' | 'body'>

const isSameText = (one: Text, other: Text): boolean => one.title === other.title && one.body === other.body

const isSameMoment = (one: LocalMoment, other: LocalMoment): boolean =>
  one.day === other.day && one.time === other.time && one.zone === other.zone

const isSameEntry = (entry: Entry, draft: EntryDraft): boolean =>
  isSameText(entry, draft) && isSameMoment(entry, draft)

/** Whether a body shows nothing but blank lines. */
function isBlankBody(body: string): boolean {
  return body.replaceAll('<br />', '').trim() === ''
}
