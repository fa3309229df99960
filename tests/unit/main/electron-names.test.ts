import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../../../src', import.meta.url))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
)

/** Parts of Electron that reach other programs, other machines or the system's memory of what was done. */
const forbidden: Readonly<Record<string, string>> = {
  autoUpdater: 'asks a server for updates',
  contentTracing: 'writes what pages do to a file',
  crashReporter: 'writes memory to disk and may send it',
  desktopCapturer: 'takes pictures of the screen',
  globalShortcut: 'hears keys while other programs are used',
  inAppPurchase: 'talks to a shop',
  net: 'makes requests',
  netLog: 'writes addresses to a file',
  Notification: 'shows words outside the window',
  pushNotifications: 'talks to a server',
  shell: 'opens addresses and files with other programs',
  ShareMenu: 'hands words to other programs',
  Tray: 'stays in sight while locked',
}
const forbiddenCalls =
  /\b(openExternal|openPath|showItemInFolder|addRecentDocument|setAsDefaultProtocolClient|setLoginItemSettings|setUserActivity)\b/

function namesFromElectron(text: string): string[] {
  const imports = [...text.matchAll(/import\s+(?!type\b)([^;'"]*?)\s+from\s+'electron'/g)]
  return imports.flatMap(([, names = '']) =>
    names
      .replaceAll(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  )
}

test('claim 43: the app uses no part of Electron that opens other programs, reaches out or leaves traces', () => {
  const used = files.flatMap((name) => namesFromElectron(readFileSync(join(source, name), 'utf8')))
  expect(used).toContain('BrowserWindow')
  // An import of everything would hide what is used.
  expect(used.filter((name) => name.includes('*') || name === 'electron')).toEqual([])
  expect(used.filter((name) => Object.hasOwn(forbidden, name))).toEqual([])
  for (const name of files) {
    expect(readFileSync(join(source, name), 'utf8'), name).not.toMatch(forbiddenCalls)
  }
})

test('the window of no session of another name: each is made where it is confined', () => {
  const making = files.filter((name) =>
    /\bfromP(artition|ath)\(/.test(readFileSync(join(source, name), 'utf8')),
  )
  expect(making.sort()).toEqual([join('main', 'confinement.ts'), join('main', 'print-window.ts')])
})
