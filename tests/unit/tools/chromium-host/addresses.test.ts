import { expect, test } from 'vitest'
import { Addresses } from '../../../../tools/chromium-host/addresses.ts'

const addresses = new Addresses()
addresses.add('app')

test.each([
  ['app://journal/index.html?a=1#b', 'https://journal.app.invalid/index.html?a=1#b'],
  ['app://journal', 'https://journal.app.invalid/'],
])('%s is %s to Chromium', (app, chromium) => {
  expect(addresses.toChromium(app)).toBe(chromium)
})

test.each([
  ['https://journal.app.invalid/x', 'app://journal/x'],
  ['https://evil.app.invalid/x', 'app://evil/x'],
  ['https://journal.other.invalid/x', 'https://journal.other.invalid/x'],
  ['https://example.com/app.invalid', 'https://example.com/app.invalid'],
  ['about:blank', 'about:blank'],
])('%s is %s to the app', (chromium, app) => {
  expect(addresses.toApp(chromium)).toBe(app)
})
