import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ControlAnswer, ControlRequest } from './control.ts'
import type { Host } from './host.ts'

const register = new URL('./register.mjs', import.meta.url).href

/** An app running on the host as a program of its own, driven from here. */
export interface SpawnedApp {
  readonly child: ChildProcess
  readonly pid: number
  /** Resolves with exit code or signal when the process has ended. */
  readonly exited: Promise<number | NodeJS.Signals | null>
  /** Everything it has printed so far. */
  printed(): string
  ask(request: ControlRequest): Promise<unknown>
  click(role: string, name: string): Promise<void>
  type(text: string): Promise<void>
  press(key: string): Promise<void>
  fill(label: string, text: string): Promise<void>
  text(selector: string): Promise<string>
  wait(selector: string): Promise<void>
  /** Runs a function in the page. It may use nothing from around it but its argument. */
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>>
  /** Runs a function in the app's main process. It may use nothing from around it but its arguments. */
  main<Argument, Result>(
    run: (host: Host, argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>>
  quit(): Promise<void>
  /** Ends it as the system would: no handler runs. */
  kill(): Promise<void>
}

/** Starts an app as a program of its own. */
export function spawnApp(options: {
  readonly mainFile: string
  readonly userData: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A program, with its arguments, that runs Node and what follows: a tracer, say. */
  readonly runBy?: readonly string[]
}): SpawnedApp {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...options.env,
    GOLDSEAM_HOST_CONTROL: '1',
    GOLDSEAM_USER_DATA: options.userData,
  }
  // A test runner's own loaders have no place in the app.
  delete env.NODE_OPTIONS
  const [execPath = process.execPath, ...execArgv] = [...(options.runBy ?? []), process.execPath]
  const child = fork(options.mainFile, [...(options.args ?? [])], {
    execPath,
    execArgv: [...execArgv, '--import', register],
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => (printed += bytes))
  const exited = once(child, 'exit').then(([code, signal]) => code ?? signal)
  const waiting = new Map<number, { ok(value: unknown): void; failed(error: Error): void }>()
  let lastId = 0
  child.on('message', (answer: ControlAnswer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.ok) asked?.ok(answer.value)
    else asked?.failed(new Error(answer.message))
  })
  void exited.then((how) => {
    for (const { failed } of waiting.values()) failed(new Error(`the app ended (${how}):\n${printed}`))
    waiting.clear()
  })
  const ask = (request: ControlRequest) =>
    new Promise<unknown>((ok, failed) => {
      if (!child.connected) return failed(new Error(`the app has ended:\n${printed}`))
      lastId += 1
      waiting.set(lastId, { ok, failed })
      child.send({ id: lastId, request })
    })
  const done = async (request: ControlRequest): Promise<void> => {
    await ask(request)
  }
  return {
    child,
    pid: child.pid ?? 0,
    exited,
    printed: () => printed,
    ask,
    click: (role, name) => done({ do: 'click', role, name } as ControlRequest),
    type: (text) => done({ do: 'type', text }),
    press: (key) => done({ do: 'press', key }),
    fill: (label, text) => done({ do: 'fill', label, text }),
    text: async (selector) => String(await ask({ do: 'text', selector })),
    wait: (selector) => done({ do: 'wait', selector }),
    evaluate: async (run, argument) =>
      (await ask({ do: 'evaluate', source: String(run), argument })) as never,
    main: async (run, argument) => (await ask({ do: 'main', source: String(run), argument })) as never,
    async quit() {
      if (child.connected) child.send({ id: 0, request: { do: 'quit' } })
      await exited
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** Where the host's own files are, for those who start it by hand. */
export const registerFile = fileURLToPath(register)
