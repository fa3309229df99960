import { beforeEach, describe, expect, test, vi } from 'vitest'

/** The options of every window that was made. */
const made = vi.hoisted(() => [] as { webPreferences: Record<string, unknown> }[])

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  class BrowserWindow extends EventEmitter {
    readonly webContents = Object.assign(new EventEmitter(), {
      printToPDF: async () => new Uint8Array([1]),
      forcefullyCrashRenderer: () => undefined,
    })
    constructor(options: (typeof made)[number]) {
      super()
      made.push(options)
    }
    loadURL = async () => undefined
    isDestroyed = () => false
    isMinimized = () => false
    isVisible = () => false
    setContentProtection = () => undefined
    destroy = () => undefined
  }
  /** A session that takes whatever it is told. */
  const takesAll: object = new Proxy(() => undefined, {
    get: (_target, name) => (name === 'then' ? undefined : takesAll),
    apply: () => undefined,
  })
  const area = { x: 0, y: 0, width: 1280, height: 800 }
  return {
    app: takesAll,
    BrowserWindow,
    nativeTheme: { shouldUseDarkColors: false },
    protocol: takesAll,
    screen: { getPrimaryDisplay: () => ({ id: 1, workArea: area }), getAllDisplays: () => [] },
    session: { fromPartition: () => takesAll, defaultSession: takesAll },
    systemPreferences: takesAll,
  }
})

const { AppWindow } = await import('../../../src/main/window.ts')
const { printToPdf } = await import('../../../src/main/print-window.ts')

const held = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
  webgl: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  v8CacheOptions: 'none',
}

beforeEach(() => {
  made.length = 0
})

function openWindow(development: URL | null): void {
  const around = { session: 'the session', preload: '/preload/index.cjs', development }
  const place = { read: () => null, write: () => undefined }
  const nothing = () => undefined
  // Whatever else the window may want to know of its surroundings has no part in how it is held.
  const rest = new Proxy({}, { get: () => nothing })
  const all = Object.assign(Object.create(rest), { ...around, place, wantsToClose: nothing, ended: nothing })
  new AppWindow(all as ConstructorParameters<typeof AppWindow>[0]).show()
}

describe('claim 37: every window is sandboxed and isolated, without Node, web views and developer tools', () => {
  test('the window of the app has exactly these preferences', () => {
    openWindow(null)
    expect(made.map(({ webPreferences }) => webPreferences)).toEqual([
      { ...held, session: 'the session', preload: '/preload/index.cjs', devTools: false },
    ])
  })

  test('only a window of the development server has developer tools', () => {
    openWindow(new URL('http://localhost:5173'))
    expect(made[0]?.webPreferences).toMatchObject({ ...held, devTools: true })
  })

  test('the window a document is printed from has the same, no preload, and runs nothing', async () => {
    await printToPdf('<p>words</p>', 'a4')
    expect(made.map(({ webPreferences: { session, ...rest } }) => rest)).toEqual([
      { ...held, javascript: false, images: false, devTools: false },
    ])
  })
})
