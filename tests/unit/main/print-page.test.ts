import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { printAddress, printPageHandler, printStyleAddress } from '../../../src/main/print-page.ts'

const html = '<!doctype html><style>@page{size:A4}</style><p>words</p><style>p{color:red}</style>'
const ask = (address: string, method = 'GET') => printPageHandler(html)(new Request(address, { method }))

test('the page and its style sheet are served, and nothing else', async () => {
  expect(await (await ask(printAddress)).text()).toBe(html)
  const sheet = await (await ask(printStyleAddress)).text()
  expect(sheet).toContain('@bottom-center')
  expect(sheet.match(/@font-face/gu)).toHaveLength(28)
  expect(sheet).not.toMatch(/url\((?!data:font\/woff2;base64,)/u)
  for (const other of [
    'app://print/',
    'app://print/other.html',
    'app://goldseam/index.html',
    'https://x.example/',
  ]) {
    expect((await ask(other)).status).toBe(404)
  }
  expect((await ask(printAddress, 'POST')).status).toBe(404)
})

test('the policy lets in our sheet and the first style element, and refuses scripts, pictures and connections', async () => {
  const policy = (await ask(printAddress)).headers.get('content-security-policy')
  const hash = createHash('sha256').update('@page{size:A4}').digest('base64')
  expect(policy).toBe(
    [
      "default-src 'none'",
      `style-src 'self' 'sha256-${hash}'`,
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
})

test('no answer is kept by the browser or told to anyone', async () => {
  for (const address of [printAddress, printStyleAddress, 'app://print/other']) {
    const { headers } = await ask(address)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})
