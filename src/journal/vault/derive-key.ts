import { hkdfSync } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import type { Argon2Cost } from './argon2-cost.ts'

/** Bytes of every key of the vault. */
export const keyLength = 32

/** Makes a key of 32 bytes from a passphrase: an argument, so that tests can count how often it is asked. */
export type DeriveKey = (passphrase: Uint8Array, salt: Uint8Array, cost: Argon2Cost) => Promise<Buffer>

// The package declares these as const enums, which type-stripping cannot read: Argon2id, version 0x13.
const argon2id = 2
const version0x13 = 1
/** Argon2's own number of the version above, as the key file states it (RFC 9106, section 3.1). */
export const argon2Version = 0x13

/** Argon2id (RFC 9106) off the main thread. The caller zeroes the passphrase and the key. */
export const deriveFromPassphrase: DeriveKey = (passphrase, salt, { memoryKiB, passes, lanes }) =>
  hashRaw(passphrase, {
    algorithm: argon2id,
    version: version0x13,
    memoryCost: memoryKiB,
    timeCost: passes,
    parallelism: lanes,
    outputLen: keyLength,
    salt,
  })

/** HKDF-SHA256 (RFC 5869), 32 bytes. `purpose` is the info parameter, in ASCII. The caller zeroes the key. */
export function deriveForPurpose(secret: Uint8Array, salt: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, purpose, keyLength))
}
