import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forbiddenPrimitives } from './support/forbidden-primitives.ts'

const source = join(import.meta.dirname, '../../../../src')
const files = ['journal', 'main', 'preload', 'shared'].flatMap((folder) =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)

test('the product uses only cryptography that Electron has too', () => {
  const found = files.map(
    (name) => [name, forbiddenPrimitives(readFileSync(join(source, name), 'utf8'))] as const,
  )
  expect(Object.fromEntries(found.filter(([, uses]) => uses.length > 0))).toEqual({})
  expect(files).toContain('journal/vault/key-slot.ts')
})

test.each([
  "import { createCipheriv } from 'node:crypto'; createCipheriv('chacha20-poly1305', k, n)",
  "import { createCipheriv } from 'node:crypto'; createCipheriv('aes-256-cbc', k, n)",
  "import { createCipheriv } from 'node:crypto'; createCipheriv(chosen, k, n)",
  "import { createHash } from 'node:crypto'; createHash('md5')",
  "import { createHmac } from 'node:crypto'; const how = 'sha1'; createHmac(how, k)",
  "import { argon2Sync } from 'node:crypto'",
  "import { scryptSync } from 'node:crypto'",
  "import { createHash as h } from 'node:crypto'; h('md5')",
  "import crypto from 'node:crypto'",
  "import * as anything from 'crypto'",
  "const { argon2 } = await import('node:crypto')",
  "const { argon2 } = require('crypto')",
  "export * from 'node:crypto'",
  'await globalThis.crypto.subtle.digest(a, b)',
])('the search would find: %s', (planted) => {
  expect(forbiddenPrimitives(planted)).not.toEqual([])
})

test('the search lets pass what is allowed', () => {
  const allowed = `
    import { createCipheriv, createHash, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
    import type { Cipher } from 'node:crypto'
    const cipher = 'aes-256-gcm'
    createCipheriv(cipher, key, nonce)
    createHash('sha256')
    hkdfSync('sha512', a, b, c, 32)`
  expect(forbiddenPrimitives(allowed)).toEqual([])
})
