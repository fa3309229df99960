import { argon2Sync, createHmac } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
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

// The vectors of the reference implementation for Argon2id, version 0x13: src/test.c of phc-winner-argon2.
test.each([
  [65536, 2, 1, '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
  [65536, 1, 1, 'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98'],
  [65536, 4, 1, '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c'],
  [256, 2, 1, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
  [256, 2, 2, '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
])('Argon2id gives the published key: %i KiB, %i passes, %i lanes', async (memoryKiB, passes, lanes, tag) => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await deriveFromPassphrase(bytes('password'), bytes('somesalt'), { memoryKiB, passes, lanes })
  expect(key.toString('hex')).toBe(tag)
})

test('OpenSSL gives the tag of RFC 9106, section 5.3, and the others the same as it wherever they can be asked', async () => {
  const filled = (count: number, byte: number) => Buffer.alloc(count, byte)
  const [password, nonce, secret] = [filled(32, 1), filled(16, 2), filled(8, 3)]
  const inOpenSsl = (associatedData?: Buffer) =>
    argon2Sync('argon2id', {
      message: password,
      nonce,
      secret,
      ...(associatedData && { associatedData }),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    }).toString('hex')
  expect(inOpenSsl(filled(12, 4))).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  // Neither of the others takes the associated data of the RFC's example: all else of it is the same.
  const native = await hashRaw(password, {
    algorithm: 2,
    version: 1,
    memoryCost: 32,
    timeCost: 3,
    parallelism: 4,
    outputLen: 32,
    salt: nonce,
    secret,
  })
  const options = {
    memorySize: 32,
    iterations: 3,
    parallelism: 4,
    hashLength: 32,
    outputType: 'hex',
  } as const
  expect(native.toString('hex')).toBe(inOpenSsl())
  expect(await argon2id({ password, salt: nonce, secret, ...options })).toBe(inOpenSsl())
})
