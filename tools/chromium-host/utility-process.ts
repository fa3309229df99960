import { type ChildProcess, fork } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { HostEmitter, refuseUnknownOptions } from './unimplemented.ts'

interface ForkOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly execArgv?: readonly string[]
  readonly cwd?: string
  readonly stdio?: 'inherit' | 'ignore' | 'pipe'
  readonly serviceName?: string
  readonly [other: string]: unknown
}

const known = new Set(['env', 'execArgv', 'cwd', 'stdio', 'serviceName'])
const childSide = new URL('./utility-child.ts', import.meta.url).href

/** Variables every utility process has beside those it is given: the way for a test to put a fault under one. */
export const faultEnvironment: Record<string, string> = {}

/** Electron's UtilityProcess: a Node process of its own, with a `process.parentPort` to here. */
export class UtilityProcess extends HostEmitter {
  pid: number | undefined
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  private readonly child: ChildProcess
  private readonly ended: Promise<void>

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super('utilityProcess', ['spawn', 'message', 'exit'])
    refuseUnknownOptions('utilityProcess.fork', options, known)
    const { env = process.env, stdio = 'inherit', execArgv = [], cwd } = options
    const childEnv: NodeJS.ProcessEnv = { ...env, ...faultEnvironment }
    // Electron ignores them in a packaged app; a test runner's must not reach the app.
    delete childEnv.NODE_OPTIONS
    this.child = fork(modulePath, [...args], {
      env: childEnv,
      // Node 24 prints nothing of its own; what it reads types with is the host's own small file.
      execArgv: ['--import', childSide, ...execArgv],
      stdio: ['ignore', stdio, stdio, 'ipc'],
      // Structured clone, bytes and all, as in Electron.
      serialization: 'advanced',
      ...(cwd === undefined ? {} : { cwd }),
    })
    this.stdout = this.child.stdout
    this.stderr = this.child.stderr
    this.child.once('spawn', () => {
      this.pid = this.child.pid
      this.emit('spawn')
    })
    this.child.on('message', (message) => this.emit('message', message))
    this.child.once('exit', (code, signal) => {
      this.pid = undefined
      this.emit('exit', code ?? (signal === null ? 1 : 15))
    })
    this.ended = new Promise((resolve) => this.once('exit', () => resolve()))
    this.child.once('error', (error) =>
      this.emit('error', 'FatalError', fileURLToPath(childSide), String(error)),
    )
  }

  postMessage(message: unknown): void {
    // A message to a process that has ended is lost, as in Electron.
    if (this.child.connected) this.child.send(message as object, () => undefined)
  }

  /** Resolves when it has ended; one that takes longer than so many milliseconds is killed. */
  async endedWithin(milliseconds: number): Promise<void> {
    const timer = setTimeout(() => this.child.kill('SIGKILL'), milliseconds)
    await this.ended
    clearTimeout(timer)
  }

  kill(): boolean {
    return this.child.kill()
  }
}
