import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'

const made: FakeWindow[] = []

/** A window that notes what is asked of it. */
class FakeWindow extends EventEmitter {
  readonly protections: boolean[] = []
  readonly webContents = Object.assign(new EventEmitter(), {
    mainFrame: {},
    forcefullyCrashRenderer: () => undefined,
    send: () => undefined,
  })

  constructor() {
    super()
    made.push(this)
  }

  setContentProtection(on: boolean): void {
    this.protections.push(on)
  }

  loadURL = async () => undefined
  isDestroyed = () => false
  isMinimized = () => false
  isVisible = () => true
  focus = () => undefined
  isMaximized = () => false
  destroy = () => undefined
  getNormalBounds = () => ({ x: 0, y: 0, width: 1280, height: 800 })
}

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }
vi.mock('electron', () => ({
  app: {},
  net: {},
  protocol: {},
  BrowserWindow: FakeWindow,
  nativeTheme: { shouldUseDarkColors: false },
  screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
}))
const { AppWindow } = await import('../../../src/main/window.ts')

function windowWith(hidden: { now: boolean }) {
  let ends = 0
  const window = new AppWindow({
    session: {} as Session,
    preload: '/preload.cjs',
    development: null,
    place: { read: () => null, write: () => undefined },
    hiddenFromCapture: () => hidden.now,
    wantsToClose: () => undefined,
    sessionEnds: () => {
      ends += 1
    },
    ended: () => undefined,
  })
  return { window, ends: () => ends }
}

beforeEach(() => {
  made.length = 0
})

describe('pictures and recordings of the screen', () => {
  test('a window is protected from them before it shows anything, and so is the one that replaces it at lock', () => {
    const { window } = windowWith({ now: true })
    window.show()
    window.replace()
    expect(made.map(({ protections }) => protections)).toEqual([[true], [true]])
  })

  test('the choice counts at once, and for the next window', () => {
    const hidden = { now: true }
    const { window } = windowWith(hidden)
    window.show()
    hidden.now = false
    window.hideFromCapture(false)
    window.replace()
    expect(made.map(({ protections }) => protections)).toEqual([[true, false], [false]])
  })
})

test.each(['query-session-end', 'session-end'])('%s of Windows locks', (event) => {
  const { window, ends } = windowWith({ now: true })
  window.show()
  made[0]?.emit(event)
  expect(ends()).toBe(1)
})
