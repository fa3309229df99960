import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, protocol, session, utilityProcess } from 'electron'

// What a test leaves out of the app's protections, so that it can be seen to be missed.
const without = new Set((process.env.FIXTURE_WITHOUT ?? '').split(','))

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.enableSandbox()
app.commandLine.appendSwitch('fixture-switch', 'yes')
app.commandLine.appendSwitch('disable-features', 'FixtureFeature')
globalThis.fixture = { refused: [], second: [], events: [] }
const { refused } = globalThis.fixture

if (!app.requestSingleInstanceLock()) app.quit()
else await start()

async function start() {
  app.on('second-instance', (_event, args) => globalThis.fixture.second.push(args))
  app.on('web-contents-created', (_event, contents) => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      contents.on(name, (event) => {
        if (without.has(name)) return
        refused.push(`${name} ${event.url}`)
        event.preventDefault()
      })
    }
    if (!without.has('popups')) {
      contents.setWindowOpenHandler(({ url }) => {
        refused.push(`popup ${url}`)
        return { action: 'deny' }
      })
    }
  })
  await app.whenReady()
  const ours = session.fromPartition('window', { cache: false })
  if (!without.has('permissions')) {
    ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    ours.setPermissionCheckHandler(() => false)
  }
  ours.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !details.url.startsWith('app://') && !without.has('requests')
    if (cancel) refused.push(`request ${details.url}`)
    answer({ cancel })
  })
  ours.protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/redirect')
      return new Response(null, { status: 302, headers: { location: 'app://fixture/other.html' } })
    if (pathname === '/other.html')
      return new Response('<title>Other</title><h1>Other</h1>', { headers: { 'content-type': 'text/html' } })
    if (pathname !== '/page.html') return new Response(null, { status: 404 })
    return new Response(await readFile(join(import.meta.dirname, 'page.html')), {
      headers: { 'content-type': 'text/html' },
    })
  })
  ipcMain.handle('call', (event, name, input) => answer(event, name, input))
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'App',
        submenu: [
          {
            id: 'lock',
            label: 'Lock',
            accelerator: 'CmdOrCtrl+L',
            click: () => globalThis.fixture.events.push('lock chosen'),
          },
          { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
    ]),
  )
  let replacing = false
  app.on('window-all-closed', () => {
    if (!replacing) app.quit()
  })
  globalThis.fixture.replaceWindow = () => {
    const { window } = globalThis.fixture
    window.webContents.forcefullyCrashRenderer()
    replacing = true
    window.destroy()
    replacing = false
    open(ours)
  }
  open(ours)
}

function open(ours) {
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    show: false,
    title: 'Fixture',
    webPreferences: {
      session: ours,
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  globalThis.fixture.window = window
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  window.webContents.on('render-process-gone', (_event, details) =>
    globalThis.fixture.events.push(`gone ${details.reason}`),
  )
  window.webContents.on('did-finish-load', () => globalThis.fixture.events.push('loaded'))
  void window
    .loadURL('app://fixture/page.html')
    .then(() => window.webContents.send('news', 'hello', { at: new Date(0) }))
}

function answer(event, name, input) {
  if (name === 'echo') return input
  if (name === 'sender')
    return {
      url: event.senderFrame.url,
      isMain: event.senderFrame === globalThis.fixture.window.webContents.mainFrame,
    }
  if (name === 'fail') throw new TypeError('as asked')
  if (name === 'double') {
    const child = utilityProcess.fork(join(import.meta.dirname, 'journal.js'), [], { serviceName: 'double' })
    return new Promise((resolve) => {
      child.once('message', (message) => {
        child.once('exit', (code) => resolve({ ...message, code }))
        child.kill()
      })
      child.postMessage({ bytes: input, map: new Map([['a', 1n]]) })
    })
  }
  if (name === 'keep') {
    utilityProcess.fork(join(import.meta.dirname, 'journal.js'), [])
    return null
  }
  throw new Error(`no call ${name}`)
}
