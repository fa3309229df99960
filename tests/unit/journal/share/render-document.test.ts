import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentText, printedMarks } from '#journal/share/document-text.ts'
import { openPdf } from '#journal/share/neutral-pdf.ts'
import { prove } from '#journal/share/prove.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import { comparable } from '#journal/share/same-words.ts'
import { printPageHandler } from '../../../../src/main/print-page.ts'
import { hostileWords } from './support/hostile-words.ts'
import { madeDocument } from './support/made-document.ts'
import { canPrint, chromiumPath, Printer } from './support/printer.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const elements =
  'html head meta title style link body main section h1 h2 h3 h4 h5 h6 p ul ol li blockquote pre table thead tbody tr th td hr strong em s code'.split(
    ' ',
  )
const attributes = ['lang', 'charset', 'rel=stylesheet', 'href=print.css', 'dir=auto', 'class', 'start']

/** Hostile words as a heading, as titles and as bodies, plain and inside every kind of block. */
const bodies = hostileWords.map((words) => {
  const line = words.replaceAll('\n', ' ')
  return `${words}\n\n# ${line}\n\n- ${line}\n\n> ${line}\n\n\`\`\`\n${words}\n\`\`\`\n\n| ${line.replaceAll('|', '\\|')} | b |\n| - | - |\n| c | d |`
})
const document = {
  ...madeDocument(bodies, { heading: hostileWords.join(' ') }),
}
const hostile = {
  ...document,
  parts: document.parts.map((part, index) => ({ ...part, title: hostileWords[index] ?? '' })),
}
const html = renderDocument(hostile, { paper: 'a4' })

test('every tag of the page is one of ours, and no attribute can load, run or lead anywhere', () => {
  const body = html.replace(/<style>[^<]*<\/style>/u, '')
  for (const [, name = '', rest = ''] of body.matchAll(/<\/?([a-zA-Z!][^\s>/]*)([^>]*)>/gu)) {
    if (name === '!doctype') continue
    expect(elements).toContain(name)
    for (const [, key = '', value = ''] of rest.matchAll(/([a-z-]+)="([^"]*)"/gu)) {
      expect(attributes.some((allowed) => allowed === key || allowed === `${key}=${value}`)).toBe(true)
    }
  }
  // The plant: were words put in as they are, the same look would find foreign tags.
  const careless = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  const names = [...careless.matchAll(/<\/?([a-zA-Z][^\s>/]*)/gu)].map(([, name = '']) => name)
  expect(names.some((name) => !elements.includes(name))).toBe(true)
})

describe.skipIf(!canPrint)('in Chromium, with scripts switched on', () => {
  let browser: Browser
  const printer = new Printer()
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(chromiumPath && { executablePath: chromiumPath }),
      chromiumSandbox: process.getuid?.() !== 0,
    })
  })
  afterAll(async () => {
    await browser.close()
    await printer.close()
  })

  /** Opens a page under the print window's own policy, or under none, and says what happened. */
  async function open(page: string, policy: boolean) {
    const context = await browser.newContext()
    const handler = printPageHandler(page)
    const requests: string[] = []
    await context.route('**/*', async (route) => {
      const address = route.request().url().replace('https://print.app.invalid/', 'app://print/')
      requests.push(address)
      const response = await handler(new Request(address))
      const headers = Object.fromEntries(response.headers)
      if (!policy) delete headers['content-security-policy']
      await route.fulfill({
        status: response.status,
        headers,
        body: Buffer.from(await response.arrayBuffer()),
      })
    })
    const tab = await context.newPage()
    let dialogs = 0
    tab.on('dialog', (dialog) => {
      dialogs += 1
      void dialog.dismiss()
    })
    await tab.goto('https://print.app.invalid/notes.html')
    await tab.waitForTimeout(300)
    const text = policy ? await tab.evaluate(() => globalThis.document.body.textContent) : null
    await context.close()
    return { requests: [...new Set(requests)], dialogs, text }
  }
  const ours = ['app://print/notes.html', 'app://print/print.css']

  test('hostile words are words: nothing runs, nothing is asked for, nothing is missing', async () => {
    const { requests, dialogs, text } = await open(html, true)
    expect({ requests, dialogs }).toEqual({ requests: ours, dialogs: 0 })
    const numbers = /^(?:\d+\.|\[[x ]\])$/u
    const said = documentText(hostile, printedMarks)
      .split('\n')
      .filter((piece) => !numbers.test(piece))
    expect(comparable(text ?? '').join('')).toBe(comparable(said.join('\n')).join(''))
  })

  test('the policy alone stops them, too, were they ever put in as they are', async () => {
    // A page that refreshes itself elsewhere is no matter of this policy: the window refuses to go (confinement.ts).
    const careless = html
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('http-equiv', 'x')
    // The plant: without rendering with care and without the policy, they do run.
    const bare = await open(careless, false)
    expect(bare.dialogs).toBeGreaterThan(0)
    const held = await open(careless, true)
    expect(held.dialogs).toBe(0)
    expect(held.requests.filter((address) => !address.startsWith('app://print/'))).toEqual([])
  })

  test('hostile words are found again in the finished PDF, as words', async () => {
    const pdf = await openPdf(await printer.print(html), hostile)
    await expect(prove(pdf, 'open-pdf', hostile, null)).resolves.toMatchObject({ locked: false })
    expect(printer.refused).toEqual([])
  })
})
