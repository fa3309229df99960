import { Failure, type FailureCode, toFailure } from '#shared/failure.ts'
import type { Connection } from '../database/connection.ts'
import { listBackups } from './backup-set.ts'
import { changedSinceBackup, presentState, rememberBackedUp } from './changed-since.ts'
import type { Breathe } from './check-copy.ts'
import { readChosenFolder } from './chosen-folder.ts'
import { type BackupSource, makeBackup } from './make-backup.ts'
import { newestWhole } from './newest-whole.ts'
import { removeBackups, rotateBackups } from './rotate-backups.ts'
import { copyNewest, isThere, secondSet } from './second-folder.ts'
import { afterFailure, expectedPerMegabyte, isDue, longestAtLock, quietFor } from './when-due.ts'

/** What the keeper needs of the process around it. */
export interface KeeperPace {
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Whether somebody is waiting for an answer, who goes first. */
  isBusy(): boolean
  /** Milliseconds since the journal was last asked for anything. */
  quiet(): number
  /** Calls back once, after so many milliseconds. */
  later(milliseconds: number, act: () => void): void
  /** The state is another than it was. */
  changed(): void
  failed(thrown: unknown): void
}

/** How often it is asked whether a backup is due, in milliseconds. */
const tick = 5_000
/** Between two looks at whether somebody waits. */
const pause = 20

/** Work that was stopped because the vault closes. Nobody is told. */
class CutShort extends Error {}

/** Makes the backups of a vault while it is open: by itself, when asked, and at the end. Never two at once. */
export class BackupKeeper {
  readonly #source: BackupSource
  readonly #connection: Connection
  readonly #pace: KeeperPace
  #saves: number
  #running: Promise<void> | null = null
  #over = false
  /** When the newest backup that this vault's keys open was made. */
  #newest: number | null
  #failure: { readonly code: FailureCode; readonly at: number } | null = null
  #secondFailure: FailureCode | null = null
  /** Milliseconds the last one took without waiting; null before the first. */
  #took: number | null = null

  constructor(source: BackupSource, connection: Connection, pace: KeeperPace) {
    this.#source = source
    this.#connection = connection
    this.#pace = pace
    this.#newest = newestWhole(source.disk, source.paths.backups, source.keys.manifest)?.madeAt ?? null
    this.#saves = this.#newest === null || changedSinceBackup(connection) ? 1 : 0
    this.#tickLater()
  }

  get running(): boolean {
    return this.#running !== null
  }
  get failure(): FailureCode | null {
    return this.#failure?.code ?? null
  }
  get secondFailure(): FailureCode | null {
    return this.#secondFailure
  }
  get changedSince(): boolean {
    return this.#saves > 0
  }

  /** Something was saved, changed or deleted. */
  noteChange(): void {
    this.#saves += 1
  }

  /** Begins one now, unless one is being made; how it went shows in the state. */
  begin(): void {
    this.#run(async (breathe) => {
      await this.#make(breathe)
      await this.#copy(breathe)
    })
  }

  /** Makes a fresh one and then removes all others, also in the second folder if that can be reached. */
  beginRemovingOld(): void {
    this.#run(async (breathe) => {
      await this.#make(breathe)
      await this.#copy(breathe)
      for (const set of this.#sets()) removeBackups(this.#source.disk, set, this.#backupsOf(set).slice(1))
    })
  }

  /** Brings the second folder up to date, if there is one and it is there. */
  beginCopying(): void {
    this.#run((breathe) => this.#copy(breathe))
  }

  /**
   * Stops what is going on, makes a last backup where that is quick, and resolves. After this no backup is made.
   * What takes longer is not begun: it is due again at the next opening.
   */
  async close(): Promise<void> {
    await this.stop()
    if (this.#saves === 0 || this.#expected() > longestAtLock) return
    await this.#make(async () => undefined).catch((thrown) => this.#pace.failed(thrown))
  }

  /** Stops what is going on. After this no backup is made but the last one of {@link close}. */
  async stop(): Promise<void> {
    this.#over = true
    await this.#running
  }

  #tickLater(): void {
    this.#pace.later(tick, () => {
      if (this.#over) return
      if (!this.#pace.isBusy() && this.#pace.quiet() >= quietFor) this.#beginIfDue()
      this.#tickLater()
    })
  }

  #beginIfDue(): void {
    if (this.#running !== null) return
    const now = this.#pace.now()
    const since = this.#failure === null ? Number.POSITIVE_INFINITY : Math.abs(now - this.#failure.at)
    if (since >= afterFailure && isDue({ saves: this.#saves, newest: this.#newest, now })) this.begin()
    else if (this.#secondFailure === null && this.#isBehind()) this.beginCopying()
  }

  #run(work: (breathe: Breathe) => Promise<void>): void {
    if (this.#running !== null || this.#over) return
    this.#running = work(() => this.#breathe())
      .catch((thrown: unknown) => {
        if (!(thrown instanceof CutShort)) this.#pace.failed(thrown)
      })
      .finally(() => {
        this.#running = null
        this.#pace.changed()
      })
    this.#pace.changed()
  }

  async #make(breathe: Breathe): Promise<void> {
    const { disk, paths, keys } = this.#source
    const saves = this.#saves
    const state = presentState(this.#connection)
    const started = performance.now()
    let waited = 0
    try {
      const { madeAt } = await makeBackup(this.#source, this.#pace.now(), async () => {
        const before = performance.now()
        await breathe()
        waited += performance.now() - before
      })
      rememberBackedUp(this.#connection, state)
      rotateBackups(disk, paths.backups, keys.manifest)
      this.#saves -= saves
      this.#newest = madeAt
      this.#failure = null
      this.#took = performance.now() - started - waited
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.cause instanceof CutShort) throw thrown.cause
      this.#failure = { code: toFailure(thrown).code, at: this.#pace.now() }
      throw thrown
    }
  }

  async #copy(breathe: Breathe): Promise<void> {
    const { disk, paths, keys } = this.#source
    const chosen = readChosenFolder(this.#connection)
    this.#secondFailure = null
    if (chosen === null || !isThere(disk, chosen, keys.vaultId)) return
    const to = secondSet(chosen, keys.vaultId)
    try {
      await copyNewest(disk, { from: paths.backups, to, key: keys.manifest }, breathe)
      rotateBackups(disk, to, keys.manifest)
    } catch (thrown) {
      if (thrown instanceof CutShort) throw thrown
      this.#secondFailure = toFailure(thrown).code
      throw thrown
    }
  }

  /** Whether the second folder is there and does not have the newest backup: it was away. */
  #isBehind(): boolean {
    const [own, second] = this.#sets().map((set) => this.#backupsOf(set)[0]?.name)
    return this.#sets().length === 2 && own !== undefined && own !== second
  }

  #sets(): readonly string[] {
    const { disk, paths, keys } = this.#source
    const chosen = readChosenFolder(this.#connection)
    const there = chosen !== null && isThere(disk, chosen, keys.vaultId)
    return there ? [paths.backups, secondSet(chosen, keys.vaultId)] : [paths.backups]
  }

  #backupsOf(set: string) {
    return listBackups(this.#source.disk, set)
  }

  #expected(): number {
    const { disk, paths } = this.#source
    return this.#took ?? (disk.size(paths.database) / 1e6) * expectedPerMegabyte
  }

  /** Resolves when nobody waits any more; rejects when the vault closes. */
  #breathe(): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (this.#over) reject(new CutShort())
        else if (this.#pace.isBusy()) this.#pace.later(pause, look)
        else resolve()
      }
      this.#pace.later(0, look)
    })
  }
}
