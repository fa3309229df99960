// Prints, locks and proves a document in a process that looks to libraries like the one named by the first argument.
if (process.argv[2] === 'utility') {
  Object.defineProperty(process, 'type', { value: 'utility' })
  Object.defineProperty(process.versions, 'electron', { value: '45.4.1' })
}
const { readFileSync } = await import('node:fs')
const { chromium } = await import('playwright-core')
const { encryptPdf } = await import('#journal/share/encrypt-pdf.ts')
const { prove } = await import('#journal/share/prove.ts')
const { renderDocument } = await import('#journal/share/render-document.ts')
const { madeDocument } = await import('./made-document.ts')
const { speakEnglish } = await import('./words.ts')

speakEnglish()
const document = madeDocument(['He told me **before** I asked.', 'Then I made coffee.'])
const executablePath = '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
const page = await browser.newPage()
const sheet = readFileSync(new URL('../../../../../src/main/print.css', import.meta.url), 'utf8')
const link = '<link rel="stylesheet" href="print.css">'
await page.setContent(renderDocument(document, { paper: 'a4' }).replace(link, `<style>${sheet}</style>`))
const printed = new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }))
await browser.close()
const locked = await encryptPdf(printed, document, 'shopper-riverbed')
process.stdout.write(JSON.stringify(await prove(locked, 'locked-pdf', document, 'shopper-riverbed')))
