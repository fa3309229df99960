import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type SpawnedApp, spawnApp } from '../chromium-host/spawn.ts'

/** The passphrase of every journal made here. */
export const passphrase = 'nine slow kestrels over the quarry'

/** How long anything of the app may take, in milliseconds. Only against hanging. */
const patience = 60_000

/** The folders of one run: everything the app and its Chromium write is below `all`. */
export interface RunFolders {
  readonly all: string
  readonly userData: string
  readonly temporary: string
  readonly home: string
}

/** Makes the folders of a run in an empty folder. */
export function runFolders(all: string): RunFolders {
  const folders = { all, userData: join(all, 'data'), temporary: join(all, 'tmp'), home: join(all, 'home') }
  for (const folder of [folders.temporary, folders.home]) mkdirSync(folder, { recursive: true })
  return folders
}

/** Starts the app as a program of its own whose home and temporary folder are those of the run. */
export function startInFolders(
  mainFile: string,
  { userData, temporary, home }: RunFolders,
  runBy?: readonly string[],
): SpawnedApp {
  return spawnApp({
    mainFile,
    userData,
    env: {
      TMPDIR: temporary,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local/share'),
    },
    ...(runBy === undefined ? {} : { runBy }),
  })
}

/** The window's way to main, as far as it is used here. */
interface Bridge {
  call(name: string, input: unknown): Promise<{ readonly value?: { readonly kind: string } }>
}

/** Makes the journal, or unlocks it, through the bridge, as the window's own code does. Resolves when it is shown. */
export async function openJournal(app: SpawnedApp): Promise<void> {
  await until(() =>
    app.evaluate(async (typed) => {
      const bridge = Reflect.get(window, 'bridge') as Bridge
      const kind = (await bridge.call('vault.state', undefined)).value?.kind
      if (kind === 'open') return true
      const text = new TextEncoder().encode(typed)
      if (kind === 'none') await bridge.call('vault.create', { passphrase: text, recoveryCode: null })
      else await bridge.call('vault.unlock', { kind: 'passphrase', passphrase: text })
      return false
    }, passphrase),
  )
  await until(() => isShown(app, 'role=button[name="Lock now"]'))
}

/** Resolves when the journal is locked and the lock screen is there, in a window of its own. */
export async function lockScreenIsShown(app: SpawnedApp): Promise<void> {
  await until(() => isShown(app, 'role=heading[name="Open your journal"]'))
}

/** Opens the page of a new entry; the cursor is in its text. */
export async function newEntry(app: SpawnedApp): Promise<void> {
  await app.click('button', 'New entry')
  await app.wait('[role="textbox"][data-placeholder]:focus')
}

async function isShown(app: SpawnedApp, selector: string): Promise<boolean> {
  await app.wait(selector)
  return true
}

/**
 * Asks again until the answer is yes. While a window is being replaced its page cannot be asked, which is taken
 * for a no; an app that has ended is not.
 */
export async function until(ask: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    const answer = await ask().catch((error: unknown) => {
      if (
        !/closed|crash|destroyed|navigat|context|bridge/i.test(String(error)) ||
        / ended/.test(String(error))
      ) {
        throw error
      }
      return false
    })
    if (answer) return
    if (Date.now() > deadline) throw new Error(`it never came to: ${ask}`)
    await new Promise((again) => setTimeout(again, 20))
  }
}
