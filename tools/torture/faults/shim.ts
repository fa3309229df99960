import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { join, resolve } from 'node:path'

const source = join(import.meta.dirname, 'shim.c')
const compiled = resolve(import.meta.dirname, '../../../node_modules/.cache/goldseam/fault-shim.so')

/**
 * Compiles shim.c with the system's C compiler and returns the path of the library.
 * Throws when there is none (Debian: gcc and libc6-dev), or on a system other than Linux.
 */
export function compileShim(): string {
  if (process.platform !== 'linux') throw new Error('the fault shim needs Linux')
  mkdirSync(join(compiled, '..'), { recursive: true })
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-o', compiled, source], {
    stdio: 'inherit',
  })
  return compiled
}

/** The faults a system call can be made to give. */
export type SystemFault = 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS'

interface Watched {
  readonly shim: string
  /** Only what happens under this folder is seen. */
  readonly root: string
  /** Where the log of it goes. */
  readonly log?: string
  readonly fail?: {
    /** Number of the first changing call that fails, counted from 1. */
    readonly at: number
    /** How many fail, unless the program says "repair" before. */
    readonly count: number
    readonly with: SystemFault
    /** A file: they fail only while it exists. */
    readonly while?: string
  }
}

/** The environment in which a program is watched, or made to fail. */
export function watched(how: Watched): NodeJS.ProcessEnv {
  return { ...process.env, ...watching(how) }
}

/** What of that environment is about watching. */
export function watching({ shim, root, log, fail }: Watched): Readonly<Record<string, string>> {
  return {
    LD_PRELOAD: shim,
    FAULT_ROOT: root,
    ...(log && { FAULT_LOG: log }),
    ...(fail && {
      FAULT_AT: String(fail.at),
      FAULT_COUNT: String(fail.count),
      FAULT_ERRNO: String(constants.errno[fail.with]),
      ...(fail.while && { FAULT_WHILE: fail.while }),
    }),
  }
}

/** One call that changed something, in the order in which they happened. */
export type DiskCall =
  | { readonly do: 'open'; readonly fd: number; readonly path: string; readonly empty: boolean }
  | { readonly do: 'close'; readonly fd: number }
  | { readonly do: 'write'; readonly fd: number; readonly at: number; readonly bytes: Buffer }
  | { readonly do: 'truncate'; readonly fd: number; readonly size: number }
  | { readonly do: 'sync'; readonly fd: number }
  | { readonly do: 'rename' | 'link'; readonly path: string; readonly to: string }
  | { readonly do: 'remove' | 'make-folder'; readonly path: string }
  /** The program said something on its standard output. */
  | { readonly do: 'say'; readonly text: string }

const headLength = 21

/** Reads a log of shim.c and removes it. Throws for a record it does not know. */
export function readLog(file: string): readonly DiskCall[] {
  const log = readFileSync(file)
  rmSync(file)
  const calls: DiskCall[] = []
  for (let at = 0; at < log.length; ) {
    const type = String.fromCharCode(log.readUInt8(at))
    const fd = log.readInt32LE(at + 1)
    const number = Number(log.readBigUInt64LE(at + 5))
    const first = log.readUInt32LE(at + 13)
    const second = log.readUInt32LE(at + 17)
    const start = at + headLength
    const bytes = log.subarray(start, start + first)
    const to = log.subarray(start + first, start + first + second).toString()
    calls.push(callOf(type, { fd, number, bytes, to }))
    at = start + first + second
  }
  return calls
}

interface Fields {
  readonly fd: number
  readonly number: number
  readonly bytes: Buffer
  readonly to: string
}

function callOf(type: string, { fd, number, bytes, to }: Fields): DiskCall {
  switch (type) {
    case 'o':
      return { do: 'open', fd, path: bytes.toString(), empty: (number & 1) === 1 }
    case 'c':
      return { do: 'close', fd }
    case 'w':
      return { do: 'write', fd, at: number, bytes }
    case 't':
      return { do: 'truncate', fd, size: number }
    case 's':
      return { do: 'sync', fd }
    case 'r':
      return { do: 'rename', path: bytes.toString(), to }
    case 'l':
      return { do: 'link', path: bytes.toString(), to }
    case 'u':
      return { do: 'remove', path: bytes.toString() }
    case 'm':
      return { do: 'make-folder', path: bytes.toString() }
    case 'a':
      return { do: 'say', text: bytes.toString() }
    default:
      throw new Error(`the log of the fault shim holds an unknown record ${JSON.stringify(type)}`)
  }
}
