import { argon2Sync, createHmac } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { expect, test } from 'vitest'
import { lowestCost } from '#journal/vault/argon2-cost.ts'
import { deriveForPurpose, deriveFromPassphrase } from '#journal/vault/derive-key.ts'

const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')

test.each([
  ['plain words', 'correct horse battery staple', lowestCost],
  ['four lanes', 'correct horse battery staple', { ...lowestCost, lanes: 4 }],
  ['more passes', 'пароль пароль', { ...lowestCost, passes: 4 }],
  ['more memory', '日記🌿 and more words', { ...lowestCost, memoryKiB: 80 * 1024 }],
])('Argon2id gives the same key as two other implementations: %s', async (_, text, cost) => {
  const passphrase = new TextEncoder().encode(text)
  const ours = await deriveFromPassphrase(passphrase, salt, cost)
  const inWasm = await argon2id({
    password: passphrase,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'hex',
  })
  const inOpenSsl = argon2Sync('argon2id', {
    message: passphrase,
    nonce: salt,
    memory: cost.memoryKiB,
    passes: cost.passes,
    parallelism: cost.lanes,
    tagLength: 32,
  })
  expect(ours.toString('hex')).toBe(inWasm)
  expect(ours.equals(inOpenSsl)).toBe(true)
})

test('HKDF gives the bytes of RFC 5869, appendix A.3', () => {
  const key = deriveForPurpose(Buffer.alloc(22, 0x0b), Buffer.alloc(0), '')
  expect(key.toString('hex')).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d')
})

test('HKDF is what the format says by hand', () => {
  const secret = Buffer.alloc(32, 5)
  const extracted = createHmac('sha256', salt).update(secret).digest()
  const expanded = createHmac('sha256', extracted).update('goldseam/db\u0001', 'latin1').digest()
  expect(deriveForPurpose(secret, salt, 'goldseam/db').equals(expanded)).toBe(true)
})
