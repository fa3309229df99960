import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type SpawnedApp, spawnApp } from '../../../../tools/chromium-host/spawn.ts'
import { processTree, runs } from './processes.ts'

/** Tests that look at processes need /proc. */
export const hasNoProc = process.platform !== 'linux'

/** What the fixture app keeps for tests, on the global object of its main process. */
export interface FixtureGlobals {
  readonly fixture: {
    readonly refused: string[]
    readonly second: string[][]
    readonly events: string[]
    readonly window: NodeJS.EventEmitter & {
      readonly webContents: NodeJS.EventEmitter & { forcefullyCrashRenderer(): void }
      loadURL(url: string): Promise<void>
    }
    replaceWindow(): void
  }
  readonly electron: Record<string, never>
}

/** The bridge of the fixture app's preload. */
export interface Bridge {
  call<Value>(name: string, input?: unknown): Promise<Value>
  ofThePreload(): string
}

/** A new folder, removed with the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'host-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  return folder
}

interface FixtureOptions {
  /** Names of protections the app leaves out. */
  readonly without?: string
  readonly userData?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the fixture app with its page shown; it ends with the test. */
export async function startFixture(options: FixtureOptions = {}): Promise<SpawnedApp> {
  const app = spawnFixture(options)
  await app.wait('h1')
  return app
}

/** Starts the fixture app without waiting for its page. */
export function spawnFixture({
  without = '',
  userData,
  args = [],
  env = {},
}: FixtureOptions = {}): SpawnedApp {
  const app = spawnApp({
    mainFile: join(import.meta.dirname, 'fixture-app/index.js'),
    userData: userData ?? newFolder(),
    args,
    env: { ...env, FIXTURE_WITHOUT: without },
  })
  onTestFinished(() => app.kill())
  return app
}

/** What the fixture app has refused so far. */
export function refusedBy(app: SpawnedApp): Promise<string[]> {
  return app.main(() => (globalThis as unknown as FixtureGlobals).fixture.refused)
}

/** Waits until something is so, for as long as a test may take. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((again) => setTimeout(again, 20))
}

/** Kills an app, and waits until nothing of it runs any more: only then is what it leaves on the disk final. */
export async function killWhole(app: SpawnedApp): Promise<void> {
  const all = processTree(app.pid)
  await app.kill()
  await until(() => !all.some(runs))
}
