import { expect, test } from 'vitest'
import { startFixture } from './fixture.ts'

test('a window without JavaScript runs none, and prints', async () => {
  const app = await startFixture()
  const seen = await app.main(async (host) => {
    const { BrowserWindow, session } = host.electron as unknown as typeof import('electron')
    const own = session.fromPartition('print', { cache: false })
    own.protocol.handle(
      'app',
      () =>
        new Response('<h1>Paper</h1><script>document.body.textContent = "ran"</script>', {
          headers: { 'content-type': 'text/html' },
        }),
    )
    const load = async (javascript: boolean) => {
      const window = new BrowserWindow({ show: false, webPreferences: { session: own, javascript } })
      await window.loadURL('app://print/')
      const page = [...host.windows].at(-1)?.webContents.placed?.page
      const text = await page?.locator('body').innerText()
      const pdf = await window.webContents.printToPDF({ pageSize: 'A4' })
      const printed = await new Promise((resolve) => window.webContents.print({}, resolve))
      window.destroy()
      return [text, pdf.subarray(0, 5).toString(), printed]
    }
    return { without: await load(false), with: await load(true), prints: host.printing.prints.length }
  })
  expect(seen).toEqual({ without: ['Paper', '%PDF-', true], with: ['ran', '%PDF-', true], prints: 2 })
})

test('the theme the app chooses is the one its pages see', async () => {
  const app = await startFixture()
  const dark = () => app.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await app.main((host) => {
    host.theme.themeSource = 'dark'
  })
  expect(await dark()).toBe(true)
  await app.main((host) => {
    host.theme.themeSource = 'light'
  })
  expect(await dark()).toBe(false)
})

test('an unscripted dialog is cancelled, a scripted one answered', async () => {
  const app = await startFixture()
  const answers = await app.main(async (host) => {
    const { dialog } = host.electron as unknown as typeof import('electron')
    const unscripted = await dialog.showSaveDialog({})
    host.dialogs.answers.push({ kind: 'save', file: '/a' }, { kind: 'open', files: ['/b'] })
    const saved = await dialog.showSaveDialog({})
    const opened = await dialog.showOpenDialog({})
    return [unscripted.canceled, saved.filePath, opened.filePaths]
  })
  expect(answers).toEqual([true, '/a', ['/b']])
})

test('each session has handlers of its own', async () => {
  const app = await startFixture()
  const urls = await app.main(async (host) => {
    const { session } = host.electron as unknown as typeof import('electron')
    return [
      session.fromPartition('window').protocol.isProtocolHandled('app'),
      session.fromPartition('other').protocol.isProtocolHandled('app'),
    ]
  })
  expect(urls).toEqual([true, false])
})
