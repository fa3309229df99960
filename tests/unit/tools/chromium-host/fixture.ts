import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type SpawnedApp, spawnApp } from '../../../../tools/chromium-host/spawn.ts'

/** What the fixture app keeps for tests, on the global object of its main process. */
export interface FixtureGlobals {
  readonly fixture: {
    readonly refused: string[]
    readonly second: string[][]
    readonly events: string[]
    readonly window: { webContents: { forcefullyCrashRenderer(): void }; loadURL(url: string): Promise<void> }
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

/** Starts the fixture app with its page shown; it ends with the test. `without` names protections it leaves out. */
export async function startFixture(
  options: { readonly without?: string; readonly userData?: string } = {},
): Promise<SpawnedApp> {
  const app = spawnFixture(options)
  await app.wait('h1')
  return app
}

/** Starts the fixture app without waiting for its page. */
export function spawnFixture(
  options: { readonly without?: string; readonly userData?: string } = {},
): SpawnedApp {
  const userData = options.userData ?? newFolder()
  const app = spawnApp({
    mainFile: join(import.meta.dirname, 'fixture-app/index.js'),
    userData,
    env: { FIXTURE_WITHOUT: options.without ?? '' },
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
