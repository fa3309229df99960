import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

type Asked = Record<string, unknown>
type Hear = (details: object, answer: (verdict: { cancel: boolean }) => void) => void

/** A session that remembers what it was told. */
function fakeSession() {
  const told: Asked = {}
  const tell =
    (name: string) =>
    (...given: unknown[]) => {
      told[name] = given.length === 1 ? given[0] : given
    }
  return {
    told,
    setPermissionRequestHandler: tell('request'),
    setPermissionCheckHandler: tell('check'),
    setDevicePermissionHandler: tell('device'),
    setSpellCheckerEnabled: tell('spellChecker'),
    setSpellCheckerLanguages: tell('languages'),
    setSpellCheckerDictionaryDownloadURL: tell('dictionaries'),
    setProxy: async (proxy: unknown) => tell('proxy')(proxy),
    webRequest: { onBeforeRequest: tell('beforeRequest') },
    protocol: { handle: tell('protocol') },
  }
}
type FakeSession = ReturnType<typeof fakeSession>

const electron = vi.hoisted(() => ({
  app: {} as Record<string, unknown>,
  protocol: { registerSchemesAsPrivileged: () => undefined },
  session: {} as Record<string, unknown>,
  systemPreferences: { setUserDefault: () => undefined },
}))
vi.mock('electron', () => electron)

let userData: string
let paths: Record<string, string>
let switches: Map<string, string>
let app: EventEmitter
let sessions: Map<string, FakeSession>
let sandboxed: boolean

async function load() {
  vi.resetModules()
  return {
    ...(await import('../../../src/main/confinement.ts')),
    ...(await import('../../../src/main/blocked.ts')),
  }
}

beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'goldseam-confinement-'))
  paths = { userData }
  switches = new Map()
  sessions = new Map()
  sandboxed = false
  app = Object.assign(new EventEmitter(), {
    enableSandbox: () => {
      sandboxed = true
    },
    getPath: (name: string) => paths[name],
    setPath: (name: string, path: string) => {
      paths[name] = path
    },
    isPackaged: false,
    commandLine: {
      appendSwitch: (name: string, value = '') => switches.set(name, value),
      removeSwitch: (name: string) => switches.delete(name),
    },
  })
  const defaultSession = fakeSession()
  sessions.set('default', defaultSession)
  Object.assign(electron, {
    app,
    session: {
      defaultSession,
      fromPartition: (name: string) => {
        const made = fakeSession()
        sessions.set(name, made)
        return made
      },
    },
  })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(userData, { recursive: true, force: true })
})

/** Whether a session lets a request through. */
function lets({ told }: FakeSession, url: string, resourceType = 'script'): boolean {
  let allowed = true
  const hear = told.beforeRequest as Hear
  hear({ url, resourceType }, ({ cancel }) => {
    allowed = !cancel
  })
  return allowed
}

const own = { files: '/renderer', images: async () => new Response(null) }

async function confinedWindow() {
  const modules = await load()
  await modules.confinedSession(own, null)
  const window = sessions.get('window')
  if (window === undefined) throw new Error('no session for the window')
  return { ...modules, window }
}

describe('before Chromium starts', () => {
  test('everything is sandboxed, and Chromium looks up no name and talks to nobody by itself', async () => {
    const { confineBeforeReady } = await load()
    confineBeforeReady()
    expect(sandboxed).toBe(true)
    expect(Object.fromEntries(switches)).toMatchObject({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'disable-background-networking': '',
      'disable-component-update': '',
      'disable-domain-reliability': '',
      'no-pings': '',
      'dns-prefetch-disable': '',
      'disable-quic': '',
      'disk-cache-size': '1',
      'disable-gpu-shader-disk-cache': '',
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
    })
  })

  test('claim 44: the packed app cannot be started with a debugger, a proxy or an extension', async () => {
    const given = [
      'remote-debugging-port',
      'remote-debugging-pipe',
      'proxy-server',
      'load-extension',
      'js-flags',
    ]
    const start = async (isPackaged: boolean) => {
      Object.assign(app, { isPackaged })
      for (const name of given) switches.set(name, '9222')
      const { confineBeforeReady } = await load()
      confineBeforeReady()
      return given.filter((name) => switches.has(name))
    }
    expect(await start(false)).toEqual(given)
    expect(await start(true)).toEqual([])
  })

  test('what Chromium writes, and what a crash would write, goes where every start empties it', async () => {
    const left = join(userData, 'chromium', 'crashes', 'memory.dmp')
    mkdirSync(join(userData, 'chromium', 'crashes'), { recursive: true })
    writeFileSync(left, 'words')
    const { confineBeforeReady } = await load()
    confineBeforeReady()
    expect(existsSync(left)).toBe(false)
    expect(paths).toMatchObject({
      sessionData: join(userData, 'chromium'),
      crashDumps: join(userData, 'chromium', 'crashes'),
    })
  })

  test.runIf(process.platform === 'linux')('a core dump holds no memory', async () => {
    const before = readFileSync('/proc/self/coredump_filter', 'utf8').trim()
    try {
      const { confineBeforeReady } = await load()
      confineBeforeReady()
      expect(Number.parseInt(readFileSync('/proc/self/coredump_filter', 'utf8'), 16)).toBe(0)
    } finally {
      writeFileSync('/proc/self/coredump_filter', `0x${before}`)
    }
  })

  test('every page that is ever made goes nowhere, opens nothing, holds nothing, and each attempt is counted', async () => {
    const { confineBeforeReady, blockedSoFar } = await load()
    confineBeforeReady()
    let openWindow: (() => { action: string }) | undefined
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: typeof openWindow) => {
        openWindow = handler
      },
    })
    app.emit('web-contents-created', {}, contents)
    const events = ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']
    for (const event of events) {
      const preventDefault = vi.fn()
      contents.emit(event, { preventDefault })
      expect(preventDefault, event).toHaveBeenCalledOnce()
    }
    expect(openWindow?.()).toEqual({ action: 'deny' })
    expect(blockedSoFar()).toEqual({ requests: 0, pages: 5, permissions: 0 })
  })
})

describe('the session of the window', () => {
  test('lets only our own files through, and counts what it refuses', async () => {
    const { window, blockedSoFar } = await confinedWindow()
    expect(lets(window, 'app://goldseam/index.html')).toBe(true)
    expect(lets(window, 'app://goldseam/attachment/x', 'image')).toBe(true)
    expect(blockedSoFar().requests).toBe(0)
    const refused = [
      'https://example.invalid/',
      'http://127.0.0.1/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'data:text/html,x',
      'app://goldseam.evil/x',
      'app://other/',
      'devtools://devtools/x',
      'https://redirector.gvt1.com/edgedl/chrome/dict/en-us.bdic',
      'app://goldseam/attachment/x',
    ]
    for (const url of refused) expect(lets(window, url), url).toBe(false)
    expect(blockedSoFar()).toEqual({ requests: refused.length, pages: 0, permissions: 0 })
  })

  test('denies every permission, asked for or looked up, known or not, and counts what was asked for', async () => {
    const { window, blockedSoFar } = await confinedWindow()
    const { request, check, device } = window.told as {
      request(contents: unknown, permission: string, answer: (granted: boolean) => void): void
      check(contents: unknown, permission: string): boolean
      device(): boolean
    }
    const names = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'never heard of',
    ]
    for (const name of names) {
      const answer = vi.fn()
      request({}, name, answer)
      expect(answer.mock.calls, name).toEqual([[false]])
      expect(check({}, name), name).toBe(false)
    }
    expect(device()).toBe(false)
    expect(blockedSoFar()).toEqual({ requests: 0, pages: 0, permissions: names.length })
  })

  test('has no spell check, and a proxy where nobody listens, without an exception', async () => {
    const { window } = await confinedWindow()
    expect(window.told).toMatchObject({
      spellChecker: false,
      languages: [],
      dictionaries: 'http://127.0.0.1:9/',
      proxy: { proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' },
    })
  })
})

test('the session that Electron makes by itself may do nothing at all, and has no spell check either', async () => {
  const { confineDefaultSession } = await load()
  await confineDefaultSession()
  const session = sessions.get('default')
  expect(session?.told).toMatchObject({ spellChecker: false, languages: [] })
  expect(session && lets(session, 'app://goldseam/index.html')).toBe(false)
  expect(session && lets(session, 'https://example.invalid/')).toBe(false)
})

test('whoever wants to know is told of each refusal', async () => {
  const { countBlocked, tellOfBlocked } = await load()
  const heard: unknown[] = []
  tellOfBlocked((blocked) => heard.push(blocked))
  countBlocked('requests', 'image')
  countBlocked('permissions', 'media')
  expect(heard).toEqual([
    { requests: 1, pages: 0, permissions: 0 },
    { requests: 1, pages: 0, permissions: 1 },
  ])
})
