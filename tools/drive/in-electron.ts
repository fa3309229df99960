import { _electron } from 'playwright-core'
import type { Run } from './goldseam.ts'

/** Starts the app in the real Electron. */
export async function startInElectron(binary: string, root: string, userData: string): Promise<Run> {
  const app = await _electron.launch({
    executablePath: binary,
    args: [root, `--user-data-dir=${userData}`],
    env: { ...process.env, XDG_CONFIG_HOME: userData, APPDATA: userData } as Record<string, string>,
  })
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()))
  const used = await app.evaluate(({ app: inside }) => inside.getPath('userData'))
  if (!used.startsWith(userData)) {
    await app.close()
    throw new Error(`the app would use ${used}, which may be somebody's real journal`)
  }
  // A dialog nobody answers beforehand is cancelled.
  await app.evaluate(({ dialog }) => {
    const answers: { readonly filePaths: readonly string[] }[] = []
    Object.assign(globalThis, { dialogAnswers: answers })
    const next = () => answers.shift()?.filePaths ?? []
    dialog.showSaveDialog = async () => {
      const [filePath] = next()
      return { canceled: filePath === undefined, filePath: filePath ?? '' }
    }
    dialog.showOpenDialog = async () => {
      const filePaths = [...next()]
      return { canceled: filePaths.length === 0, filePaths }
    }
  })
  const answer = (filePaths: readonly string[]) =>
    app.evaluate((_electronModule, paths) => {
      const { dialogAnswers } = globalThis as unknown as { dialogAnswers: unknown[] }
      dialogAnswers.push({ filePaths: paths })
    }, filePaths)
  return {
    page: () => app.windows().at(-1),
    windows: () => app.windows().length,
    answerSave: (file) => answer([file]),
    answerOpen: (files) => answer(files),
    cancelDialog: () => answer([]),
    power: (event) =>
      app.evaluate(({ powerMonitor }, name) => {
        powerMonitor.emit(name, { preventDefault: () => undefined })
      }, event),
    idle: (seconds) =>
      app.evaluate(({ powerMonitor }, now) => {
        powerMonitor.getSystemIdleTime = () => now
        powerMonitor.getSystemIdleState = (threshold) => (now >= threshold ? 'idle' : 'active')
      }, seconds),
    advance: null,
    clickMenu: (name) =>
      app.evaluate(({ Menu }, wanted) => {
        const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
          items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])])
        const items = all(Menu.getApplicationMenu()?.items ?? [])
        const item = items.find(({ id }) => id === wanted) ?? items.find(({ label }) => label === wanted)
        if (!item) throw new Error(`the application menu has no item '${wanted}'`)
        item.click()
      }, name),
    journalEnvironment: null,
    closeWindow: () =>
      app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows().at(-1)?.close()
      }),
    async quit() {
      await app.evaluate(({ app: inside }) => inside.quit()).catch(endedMeanwhile)
      await ended
    },
    ended,
  }
}

/** An app that quits at once takes the connection with it before it has answered. */
function endedMeanwhile(error: unknown): void {
  if (!/closed|destroyed/i.test(String(error))) throw error
}
