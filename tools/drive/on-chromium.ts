import type { IpcMain } from '../chromium-host/ipc-main.ts'
import { launchHere } from '../chromium-host/launch.ts'
import { faultEnvironment } from '../chromium-host/utility-process.ts'
import type { Run } from './goldseam.ts'
import { callsComeLate } from './slowness.ts'

/** Starts the app on the Chromium host, with this process as its main process. */
export async function startOnChromium(mainFile: string, userData: string): Promise<Run> {
  const { host, page, ended } = await launchHere({ mainFile, userData })
  callsComeLate(host.electron.ipcMain as IpcMain)
  return {
    page,
    windows: () => host.windows.size,
    async answerSave(file) {
      host.dialogs.answers.push({ kind: 'save', file })
    },
    async answerOpen(files) {
      host.dialogs.answers.push({ kind: 'open', files })
    },
    async cancelDialog() {
      host.dialogs.answers.push({ kind: 'cancel' })
    },
    async power(event) {
      host.power.emit(event, { preventDefault: () => undefined })
    },
    async idle(seconds) {
      host.power.idleSeconds = seconds
    },
    advance: (milliseconds) => host.clock.advance(milliseconds),
    async clickMenu(name) {
      host.menu.click(name)
    },
    journalEnvironment(variables) {
      Object.assign(faultEnvironment, variables)
      // The host is a part of this process, which goes on after the app.
      void ended.then(() => {
        for (const name of Object.keys(variables)) delete faultEnvironment[name]
      })
    },
    async closeWindow() {
      const window = [...host.windows].at(-1)
      if (!window) throw new Error('there is no window to close')
      window.close()
    },
    async quit() {
      host.app.quit()
      await ended
    },
    ended,
  }
}
