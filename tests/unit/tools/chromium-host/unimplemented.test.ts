import { expect, test } from 'vitest'
import { startFixture } from './fixture.ts'

const refused = (what: string) => `not implemented by the Chromium host: ${what}`

test('whatever the host does not have throws, by name', async () => {
  const app = await startFixture()
  const messages = await app.main((host) => {
    const electron = host.electron as Readonly<Record<string, unknown>>
    const { app, BrowserWindow, Menu, session, Tray, globalShortcut } = electron as never as {
      app: Record<string, never> & NodeJS.EventEmitter
      BrowserWindow: new (options: object) => Record<string, never>
      Menu: { buildFromTemplate(template: object[]): unknown }
      session: {
        defaultSession: Record<string, (...args: unknown[]) => unknown>
        fromPartition(name: string): unknown
      }
      Tray: new (icon: string) => unknown
      globalShortcut: { register(key: string): void }
    }
    const acts: Record<string, () => unknown> = {
      'a method': () => (app.dock as unknown as () => void)(),
      'an event': () => app.on('gpu-info-update', () => undefined),
      'a module': () => globalShortcut.register('A'),
      'a class': () => new Tray('icon'),
      'a window option': () => new BrowserWindow({ kiosk: true }),
      'a web preference': () => new BrowserWindow({ webPreferences: { nodeIntegration: true } }),
      'a session method': () => session.defaultSession.loadExtension?.('x'),
      'a session that is kept': () => session.fromPartition('persist:x'),
      'a menu option': () => Menu.buildFromTemplate([{ icon: 'x' }]),
      'a setting': () => Object.assign(app, { allowRendererProcessReuse: true }),
    }
    return Object.fromEntries(
      Object.entries(acts).map(([name, act]) => {
        try {
          act()
          return [name, 'nothing was thrown']
        } catch (error) {
          return [name, (error as Error).message]
        }
      }),
    )
  })
  expect(messages).toEqual({
    'a method': refused('app.dock'),
    'an event': refused("event app 'gpu-info-update'"),
    'a module': refused('globalShortcut.register'),
    'a class': refused('Tray'),
    'a window option': refused('BrowserWindow option kiosk'),
    'a web preference': refused('webPreferences nodeIntegration: true'),
    'a session method': refused('session.loadExtension'),
    'a session that is kept': refused('a persistent session'),
    'a menu option': refused('MenuItem option icon'),
    'a setting': refused('app.allowRendererProcessReuse'),
  })
})
