import { toFailure } from '#shared/failure.ts'
import { firstRetry, longestWait, pauseBeforeSave, type SaveState } from './draft-keeper.ts'

const lastRetry = 30_000

/** What every save names: which one, and the revision it was made from. */
interface Named {
  readonly id: string
  readonly baseRevision: number
}

export interface AnswerTools<Kept extends object> {
  readonly save: (draft: Named & Kept) => Promise<{ readonly revision: number }>
  /** The revision that is on the disk. */
  readonly readRevision: (id: string) => Promise<number>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Everything given so far, as it is to be kept. */
  readonly draft: () => Kept
  readonly onState: (state: SaveState) => void
}

/** Sees to it that the answers of one exercise, or what one makes, get onto the disk as they are given. Knows no window. */
export type AnswerKeeper = ReturnType<typeof answerKeeper>

/**
 * As with an entry, one save is on its way at a time and what is given meanwhile goes with the next. Each save holds
 * all answers, so nothing can be lost between two of them.
 */
export function answerKeeper<Kept extends object>(
  id: string,
  firstRevision: number,
  tools: AnswerTools<Kept>,
) {
  let revision = firstRevision
  let state: SaveState = { kind: 'untouched' }
  /** Counts changes; what is on the disk is `kept`. */
  let changes = 0
  let kept = 0
  let onItsWay: Promise<void> | null = null
  let retry = firstRetry
  let pause: ReturnType<typeof setTimeout> | undefined
  let deadline: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let draft = tools.draft

  function become(next: SaveState): void {
    state = next
    tools.onState(next)
  }

  function stopWaiting(): void {
    clearTimeout(pause)
    clearTimeout(deadline)
    pause = deadline = undefined
  }

  /** Sends what there is now; while a save is on its way, its end will. */
  function start(): void {
    stopWaiting()
    if (stopped) return
    onItsWay ??= send().finally(() => {
      onItsWay = null
      if (state.kind !== 'not-saved' && changes > kept && deadline === undefined) start()
    })
  }

  async function send(): Promise<void> {
    const upTo = changes
    if (upTo === kept) return
    become({ kind: 'saving' })
    try {
      revision = await sendDraft(draft())
      kept = upTo
      retry = firstRetry
      become(changes > kept ? { kind: 'writing' } : { kind: 'saved', at: tools.now() })
    } catch (failure) {
      if (stopped) return
      become({ kind: 'not-saved', failure })
      pause = setTimeout(start, retry)
      retry = Math.min(lastRetry, retry * 2)
    }
  }

  async function sendDraft(sent: Kept): Promise<number> {
    try {
      return (await tools.save({ id, baseRevision: revision, ...sent })).revision
    } catch (failure) {
      if (toFailure(failure).code !== 'record-changed-elsewhere') throw failure
    }
    // There is one window, so only the answer to an earlier save was lost; and this draft holds all that one did.
    revision = await tools.readRevision(id)
    return (await tools.save({ id, baseRevision: revision, ...sent })).revision
  }

  return {
    state: () => state,
    revision: () => revision,
    /** Something else has brought what is on the disk to another revision, and what is here is the newest still. */
    movedTo(next: number) {
      revision = next
    },
    /** Whether something is not on the disk yet. */
    pending: () => !stopped && changes > kept,
    /** Something was given, changed or moved on from. */
    changed() {
      if (stopped) return
      changes += 1
      // After a failure the reason stays on the page, and the next attempt keeps its time.
      if (state.kind === 'not-saved') return
      if (onItsWay === null) become({ kind: 'writing' })
      clearTimeout(pause)
      pause = setTimeout(start, pauseBeforeSave)
      deadline ??= setTimeout(start, longestWait)
    },
    /**
     * Saves everything given before this call. Resolves when it is on the disk or could not be saved, never rejects;
     * `pending` and the state tell which.
     */
    async flush(): Promise<void> {
      const upTo = changes
      await onItsWay
      while (kept < upTo && !stopped) {
        start()
        await onItsWay
        if (state.kind === 'not-saved') return
      }
    },
    /** The exercise leaves the page: this is the last of it. */
    letGo() {
      const last = draft()
      draft = () => last
    },
    /** Stops for good, without saving: it is finished, given up, or the journal is locked. */
    stop() {
      stopped = true
      stopWaiting()
    },
  }
}
