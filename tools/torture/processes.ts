import { readdirSync, readFileSync } from 'node:fs'

/** A process and everything it has started, by their ids (Linux). */
export function processTree(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const parent = Number.isInteger(pid) ? Number(statOf(pid)?.[1] ?? Number.NaN) : Number.NaN
    if (!Number.isNaN(parent)) parents.set(pid, parent)
  }
  const below = (pid: number): number[] => [
    pid,
    ...[...parents].flatMap(([child, parent]) => (parent === pid ? below(child) : [])),
  ]
  return below(root)
}

/** Whether a process still runs; one that ended and waits to be collected does not. */
export function runs(pid: number): boolean {
  return !['Z', 'X', undefined].includes(statOf(pid)?.[0])
}

/** What a process was started with, or nothing when it is gone. */
export function commandOf(pid: number): readonly string[] {
  return (readOf(pid, 'cmdline') ?? '').split('\0').slice(0, -1)
}

/** The processes of the app by what they do. */
export function partsOf(main: number): {
  readonly all: readonly number[]
  readonly journal: readonly number[]
  readonly windows: readonly number[]
} {
  const all = processTree(main)
  return {
    all,
    journal: all.filter((pid) => commandOf(pid).some((part) => part.endsWith('main/journal.js'))),
    // Chromium rewrites the command of these to one string.
    windows: all.filter((pid) => / --type=renderer\b/.test(commandOf(pid).join(' '))),
  }
}

/** Ends a process as the system would; nothing when it is gone already. */
export function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** State and what follows it, of /proc/<pid>/stat; the name before it may hold spaces. */
function statOf(pid: number): string[] | undefined {
  const stat = readOf(pid, 'stat')
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function readOf(pid: number, what: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')
}
