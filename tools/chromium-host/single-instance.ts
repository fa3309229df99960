import { randomUUID } from 'node:crypto'
import {
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './is-alive.ts'

/** What a second start tells the first. */
export interface SecondStart {
  readonly args: readonly string[]
  readonly folder: string
  readonly data: unknown
}

interface Holder {
  readonly pid: number
  /** When that process was started, so that a process id used again is not taken for it. */
  readonly started: string
  readonly run: string
}

/** Runs of this very process that hold a lock: their process id says nothing about them. */
const heldHere = new Set<string>()

/**
 * One app per userData, by a file that names the process holding it. A file left by a process that was killed does not
 * count. A second start leaves a note beside the file, which the first reads: no port and no socket is opened.
 */
export class SingleInstance {
  private readonly folder: string
  private readonly file: string
  private readonly run: string
  private watcher: FSWatcher | undefined

  constructor(userData: string, run: string) {
    this.folder = join(userData, 'single-instance')
    this.file = join(this.folder, 'lock')
    this.run = `${run} ${randomUUID()}`
  }

  /** Takes the lock, or tells its holder about this start. */
  request(second: SecondStart, hear: (second: SecondStart) => void): boolean {
    if (this.isHeld()) return true
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    if (!this.take()) {
      this.tell(second)
      return false
    }
    heldHere.add(this.run)
    for (const name of readdirSync(this.folder))
      if (name.startsWith('start-')) rmSync(join(this.folder, name))
    this.watcher = watch(this.folder, (_event, name) => {
      if (name?.startsWith('start-')) this.read(join(this.folder, name), hear)
    })
    this.watcher.unref()
    return true
  }

  isHeld(): boolean {
    return heldHere.has(this.run)
  }

  release(): void {
    if (!this.isHeld()) return
    this.watcher?.close()
    heldHere.delete(this.run)
    rmSync(this.file, { force: true })
  }

  private take(): boolean {
    const mine: Holder = { pid: process.pid, started: startOf(process.pid), run: this.run }
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        writeFileSync(this.file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
        return true
      } catch (error) {
        if (!isCode(error, 'EEXIST')) throw error
        if (isHolderAlive(this.file)) return false
        rmSync(this.file, { force: true })
      }
    }
    return false
  }

  private tell(second: SecondStart): void {
    const name = `start-${process.pid}-${randomUUID()}`
    const unfinished = join(this.folder, `new-${name}`)
    writeFileSync(unfinished, JSON.stringify(second), { mode: 0o600 })
    renameSync(unfinished, join(this.folder, name))
  }

  private read(note: string, hear: (second: SecondStart) => void): void {
    try {
      const second = JSON.parse(readFileSync(note, 'utf8'))
      rmSync(note)
      hear(second)
    } catch (error) {
      // The watcher also tells of our own removing.
      if (!isCode(error, 'ENOENT')) throw error
    }
  }
}

function isHolderAlive(file: string): boolean {
  try {
    const holder: Holder = JSON.parse(readFileSync(file, 'utf8'))
    if (holder.pid === process.pid) return heldHere.has(holder.run)
    return isAlive(holder.pid) && startOf(holder.pid) === holder.started
  } catch (error) {
    // Gone meanwhile, or cut off half-written by a kill: nobody holds it.
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return false
    throw error
  }
}

/** When a process was started, in ticks since the machine was (field 22 of /proc/<pid>/stat); '' off Linux. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in brackets, may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return ''
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
