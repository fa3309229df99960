import { beforeEach, expect, test, vi } from 'vitest'

/** What the print window asked of Electron. */
const asked = vi.hoisted(() => ({
  windows: [] as { preferences: Record<string, unknown>; show: unknown; gone: string[]; address: string }[],
  sessions: new Map<string, { handled: boolean; refuses: ((url: string) => boolean) | null }>(),
  printToPdf: async (): Promise<Uint8Array> => new Uint8Array([1]),
  print: (done: (success: boolean, reason: string) => void): void => done(true, ''),
}))

vi.mock('electron', () => {
  class BrowserWindow {
    readonly #mine: (typeof asked.windows)[number]
    readonly webContents: object
    constructor({ show, webPreferences }: { show: unknown; webPreferences: Record<string, unknown> }) {
      this.#mine = { preferences: webPreferences, show, gone: [], address: '' }
      asked.windows.push(this.#mine)
      this.webContents = {
        printToPDF: () => asked.printToPdf(),
        print: (_options: object, done: (success: boolean, reason: string) => void) => asked.print(done),
        forcefullyCrashRenderer: () => this.#mine.gone.push('process'),
      }
    }
    async loadURL(address: string) {
      this.#mine.address = address
    }
    isDestroyed = () => false
    destroy = () => this.#mine.gone.push('window')
  }
  const fromPartition = (name: string) => {
    const own = asked.sessions.get(name) ?? { handled: false, refuses: null }
    asked.sessions.set(name, own)
    return {
      setPermissionRequestHandler: () => undefined,
      setPermissionCheckHandler: () => undefined,
      setDevicePermissionHandler: () => undefined,
      setSpellCheckerEnabled: () => undefined,
      setSpellCheckerLanguages: () => undefined,
      setSpellCheckerDictionaryDownloadURL: () => undefined,
      setProxy: async () => undefined,
      webRequest: {
        onBeforeRequest: (hear: (details: object, answer: (a: { cancel: boolean }) => void) => void) => {
          own.refuses = (url) => {
            let cancelled = false
            hear({ url, resourceType: 'other' }, ({ cancel }) => {
              cancelled = cancel
            })
            return cancelled
          }
        },
      },
      protocol: {
        handle: () => {
          if (own.handled) throw new Error('two documents at once')
          own.handled = true
        },
        unhandle: () => {
          own.handled = false
        },
      },
    }
  }
  return { BrowserWindow, session: { fromPartition }, app: {} }
})

const { endPrinting, print, printToPdf } = await import('../../../src/main/print-window.ts')

beforeEach(() => {
  asked.windows.length = 0
  asked.printToPdf = async () => new Uint8Array([1])
  asked.print = (done) => done(true, '')
})

test('the window is hidden, sandboxed, runs no scripts, has no preload, and a session of its own', async () => {
  await printToPdf('<p>words</p>', 'a4')
  const [window] = asked.windows
  expect(window?.show).toBe(false)
  expect(window?.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  })
  expect(window?.preferences).not.toHaveProperty('preload')
  expect([...asked.sessions.keys()]).toEqual(['print'])
  expect(window?.address).toBe('app://print/notes.html')
})

test('every request is refused but the document and its style', async () => {
  await printToPdf('<p>words</p>', 'a4')
  const refuses = asked.sessions.get('print')?.refuses
  expect(refuses?.('app://print/notes.html')).toBe(false)
  expect(refuses?.('app://print/print.css')).toBe(false)
  for (const address of [
    'app://print/x',
    'app://goldseam/index.html',
    'https://x.example/',
    'file:///etc/passwd',
  ]) {
    expect(refuses?.(address)).toBe(true)
  }
})

test('window, process and document are gone afterwards, also when printing fails', async () => {
  await printToPdf('<p>words</p>', 'letter')
  asked.printToPdf = async () => {
    throw new Error('no')
  }
  await expect(printToPdf('<p>words</p>', 'letter')).rejects.toThrow('no')
  expect(asked.windows.map(({ gone }) => gone)).toEqual([
    ['process', 'window'],
    ['process', 'window'],
  ])
  expect(asked.sessions.get('print')?.handled).toBe(false)
})

test('at lock nothing of a document is left, though the system still asks about it, and what waits is not printed', async () => {
  // A dialog that nobody answers.
  asked.print = () => undefined
  const printing = print('<p>words</p>', 'a4').catch((thrown: unknown) => thrown)
  const waiting = printToPdf('<p>more words</p>', 'a4').catch((thrown: unknown) => thrown)
  await vi.waitFor(() => expect(asked.windows).toMatchObject([{ address: 'app://print/notes.html' }]))
  endPrinting()
  expect(await printing).toMatchObject({ code: 'locked' })
  expect(await waiting).toMatchObject({ code: 'locked' })
  expect(asked.windows.map(({ gone }) => gone)).toEqual([['process', 'window']])
  expect(asked.sessions.get('print')?.handled).toBe(false)
  // And afterwards, in an open journal, there is printing again.
  await printToPdf('<p>words</p>', 'a4')
})

test('what is stopped ends in the middle of being printed, nothing of it is left, and what comes next is printed', async () => {
  const usual = asked.printToPdf
  // A printer that is never done.
  asked.printToPdf = () => new Promise(() => undefined)
  const stop = new AbortController()
  const printing = printToPdf('<p>words</p>', 'a4', stop.signal).catch((thrown: unknown) => thrown)
  await vi.waitFor(() => expect(asked.windows).toMatchObject([{ address: 'app://print/notes.html' }]))
  stop.abort('stopped')
  expect(await printing).toBe('stopped')
  expect(asked.windows.map(({ gone }) => gone)).toEqual([['process', 'window']])
  expect(asked.sessions.get('print')?.handled).toBe(false)
  asked.printToPdf = usual
  await printToPdf('<p>words</p>', 'a4')
})

test('documents are printed one after the other, never two at once', async () => {
  await Promise.all([printToPdf('<p>1</p>', 'a4'), printToPdf('<p>2</p>', 'a4'), print('<p>3</p>', 'a4')])
  expect(asked.windows).toHaveLength(3)
})

test('a cancelled dialog is no failure, and a printer that fails is one', async () => {
  expect(await print('<p>words</p>', 'a4')).toBe('printed')
  asked.print = (done) => done(false, 'Print job canceled')
  expect(await print('<p>words</p>', 'a4')).toBe('cancelled')
  asked.print = (done) => done(false, 'Invalid printer settings')
  await expect(print('<p>words</p>', 'a4')).rejects.toMatchObject({ code: 'unexpected' })
})
