import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { appProtocolHandler } from '../../../src/main/app-protocol.ts'
import { contentSecurityPolicy } from '../../../src/main/content-security-policy.ts'

let serve: (request: Request) => Promise<Response>
let outside: string

/** A request as Electron hands it over: the address is not tidied first, as `new Request` would. */
const asked = (url: string, method = 'GET') => ({ url, method }) as Request

beforeAll(() => {
  const base = mkdtempSync(join(tmpdir(), 'goldseam-protocol-'))
  const files = join(base, 'renderer')
  outside = join(base, 'secret.html')
  mkdirSync(join(files, 'assets'), { recursive: true })
  writeFileSync(join(files, 'index.html'), '<p>ours</p>')
  writeFileSync(join(files, 'assets', 'app-1a_b.js'), 'ours()')
  writeFileSync(join(files, 'notes.txt'), 'not a kind of file we make')
  writeFileSync(outside, '<p>secret</p>')
  symlinkSync(outside, join(files, 'link.html'))
  symlinkSync(base, join(files, 'folder'))
  serve = appProtocolHandler(files)
})

describe("claim 38: app:// serves the window's own files and nothing else", () => {
  test('our files, with type and no sniffing', async () => {
    const page = await serve(asked('app://goldseam/index.html?x#y'))
    expect(await page.text()).toBe('<p>ours</p>')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await serve(asked('app://goldseam/assets/app-1a_b.js'))).status).toBe(200)
  })

  test.each([
    'app://goldseam/../secret.html',
    'app://goldseam/assets/../../secret.html',
    'app://goldseam/%2e%2e/secret.html',
    'app://goldseam/..%2fsecret.html',
    'app://goldseam/..%5csecret.html',
    'app://goldseam/..\\secret.html',
    'app://goldseam/%252e%252e/secret.html',
    'app://goldseam/index.html%00.js',
    'app://goldseam/index.html\0',
    'app://goldseam//etc/passwd',
    'app://goldseam/./index.html',
    'app://goldseam/link.html',
    'app://goldseam/folder/secret.html',
    'app://goldseam/notes.txt',
    'app://goldseam/assets',
    'app://goldseam/',
    'app://goldseam',
    'app://goldseam/missing.html',
    'app://other/index.html',
    'app://goldseam.evil/index.html',
    'app://goldseam@other/index.html',
    'app://goldseam:80/index.html',
    'file:///etc/passwd',
    'https://goldseam/index.html',
    '',
  ])('404: %j', async (url) => {
    expect((await serve(asked(url))).status).toBe(404)
  })

  test('404 for any method but GET', async () => {
    expect((await serve(asked('app://goldseam/index.html', 'POST'))).status).toBe(404)
  })

  test('no address whatever reaches the file outside', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '/',
      '\\',
      'secret.html',
      'assets',
      'link.html',
      '\0',
      'folder',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const answer = await serve(asked(`app://goldseam/${pieces.join('')}`))
        expect(await answer.text()).not.toContain('secret')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('claim 33: every answer carries the policy, word for word', () => {
  test('the policy', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
        "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard",
    )
  })
  test.each([
    'app://goldseam/index.html',
    'app://goldseam/assets/app-1a_b.js',
    'app://goldseam/missing.html',
    'app://other/x',
  ])('%s', async (url) => {
    expect((await serve(asked(url))).headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  })
})
