import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { Failure } from '#shared/failure.ts'
import { type Argon2Cost, isAcceptable } from './argon2-cost.ts'
import { argon2Version } from './derive-key.ts'

/** What a key file says, exact to the byte: docs/vault-format.md. Every number is big-endian. */
export interface KeyFile {
  /** 16 random bytes, the name of the vault for its whole life. */
  readonly vaultId: Buffer
  /** When the vault was made, in milliseconds since 1970, UTC. */
  readonly created: number
  /** 1 at first, one more at every change of the key file: tells an older copy from a newer one. */
  readonly epoch: number
  /** The first 16 bytes of the database: with them and the key a file whose first page is damaged can be read. */
  readonly databaseSalt: Buffer
  readonly slots: readonly KeySlot[]
}

/** The master key, sealed for one way in. */
export interface KeySlot extends SlotTerms {
  readonly nonce: Buffer
  /** AES-256-GCM: 32 bytes of ciphertext and the 16 of the tag. */
  readonly sealedKey: Buffer
}

/** The open part of a slot: which secret opens it, and how a key is made of that secret. */
export interface SlotTerms {
  /** 1 to 255, of no other slot. */
  readonly id: number
  readonly opensWith:
    | { readonly kind: 'passphrase'; readonly cost: Argon2Cost }
    | { readonly kind: 'recovery-code' | 'keychain' }
  /** 16 bytes. */
  readonly salt: Buffer
}

/** No key file is longer, of any version; nothing beyond is read. */
export const longestKeyFile = 8192
const magic = Buffer.from('GOLDSEAM', 'latin1')
const version = 1
/** AES-256-GCM slots, Argon2id, HKDF-SHA256, HMAC-SHA256; a database of SQLCipher 4 with a raw key. */
const suites = Buffer.from([1, 1])
const mostSlots = 16
const slotTypes = { passphrase: 1, 'recovery-code': 2, keychain: 3 } as const
const withoutArgon2 = ['recovery-code', 'keychain'] as const
const digestLength = 32
const noArgon2 = { version: 0, memoryKiB: 0, passes: 0, lanes: 0 }

/** The part of the head that every slot is bound to. */
const boundHeadLength = 28
const headLength = 59
const slotLength = 88

/** The key file's bytes, authenticated with the header key. */
export function encodeKeyFile(keyFile: KeyFile, headerKey: Buffer): Buffer {
  const rest = Buffer.alloc(headLength - boundHeadLength)
  rest.writeUInt16BE(version, 0)
  rest.writeBigUInt64BE(BigInt(keyFile.created), 2)
  rest.writeUInt32BE(keyFile.epoch, 10)
  keyFile.databaseSalt.copy(rest, 14)
  rest.writeUInt8(keyFile.slots.length, 30)
  const slots = keyFile.slots.flatMap((slot) => [encodeTerms(slot), slot.nonce, slot.sealedKey])
  const content = Buffer.concat([encodeBoundHead(keyFile.vaultId), rest, ...slots])
  const authenticated = Buffer.concat([content, headerMac(content, headerKey)])
  return Buffer.concat([authenticated, sha256(authenticated)])
}

/**
 * Reads a key file and refuses every one we would not have written, before anything is derived from it. Whether
 * it is authentic shows only after unlocking: {@link isAuthentic}.
 * Throws Failure `key-file-damaged` or `made-by-newer-version`.
 */
export function decodeKeyFile(bytes: Buffer): KeyFile {
  must(bytes.byteLength <= longestKeyFile && bytes.byteLength > magic.byteLength + 2 + digestLength)
  must(bytes.subarray(0, magic.byteLength).equals(magic))
  // In every version the last 32 bytes are a plain checksum: worn bits are told from a newer format and a wrong passphrase.
  must(sha256(bytes.subarray(0, -digestLength)).equals(bytes.subarray(-digestLength)))
  if (bytes.readUInt16BE(8) > version) throw new Failure('made-by-newer-version')
  must(bytes.readUInt16BE(8) === version && bytes.byteLength >= headLength + 2 * digestLength)
  must(bytes.subarray(26, boundHeadLength).equals(suites))
  if (bytes.readUInt16BE(28) > version) throw new Failure('made-by-newer-version')

  const created = Number(bytes.readBigUInt64BE(30))
  const count = bytes.readUInt8(58)
  must(Number.isSafeInteger(created) && count >= 1 && count <= mostSlots)
  must(bytes.byteLength === headLength + count * slotLength + 2 * digestLength)
  const slots = Array.from({ length: count }, (_, index) => {
    const start = headLength + index * slotLength
    return decodeSlot(bytes.subarray(start, start + slotLength))
  })
  must(new Set(slots.map((slot) => slot.id)).size === slots.length)
  const keyFile: KeyFile = {
    vaultId: Buffer.from(bytes.subarray(10, 26)),
    created,
    epoch: bytes.readUInt32BE(38),
    databaseSalt: Buffer.from(bytes.subarray(42, 58)),
    slots,
  }
  must(keyFile.epoch >= 1)
  return keyFile
}

/** Whether the whole of an already decoded key file was written by someone who held the master key. */
export function isAuthentic(bytes: Buffer, headerKey: Buffer): boolean {
  const content = bytes.subarray(0, -2 * digestLength)
  const mac = bytes.subarray(-2 * digestLength, -digestLength)
  return timingSafeEqual(headerMac(content, headerKey), mac)
}

/** What a slot's seal is bound to: so a slot fits no other vault, no other place and no other terms. */
export function slotContext(vaultId: Buffer, terms: SlotTerms): Buffer {
  return Buffer.concat([encodeBoundHead(vaultId), encodeTerms(terms)])
}

function encodeBoundHead(vaultId: Buffer): Buffer {
  const versionBytes = Buffer.alloc(2)
  versionBytes.writeUInt16BE(version)
  return Buffer.concat([magic, versionBytes, vaultId, suites])
}

function encodeTerms({ id, opensWith, salt }: SlotTerms): Buffer {
  const argon2 = opensWith.kind === 'passphrase' ? { version: argon2Version, ...opensWith.cost } : noArgon2
  const bytes = Buffer.alloc(12)
  bytes.writeUInt8(slotTypes[opensWith.kind], 0)
  bytes.writeUInt8(id, 1)
  bytes.writeUInt8(argon2.version, 2)
  bytes.writeUInt32BE(argon2.memoryKiB, 3)
  bytes.writeUInt32BE(argon2.passes, 7)
  bytes.writeUInt8(argon2.lanes, 11)
  return Buffer.concat([bytes, salt])
}

function decodeSlot(bytes: Buffer): KeySlot {
  const type = bytes.readUInt8(0)
  const id = bytes.readUInt8(1)
  const argon2 = bytes.readUInt8(2)
  const cost = { memoryKiB: bytes.readUInt32BE(3), passes: bytes.readUInt32BE(7), lanes: bytes.readUInt8(11) }
  const kind = withoutArgon2.find((name) => slotTypes[name] === type)
  must(id >= 1 && (type === slotTypes.passphrase || kind !== undefined))
  if (kind === undefined) must(argon2 === argon2Version && isAcceptable(cost))
  else must(bytes.subarray(2, 12).every((byte) => byte === 0))
  return {
    id,
    opensWith: kind === undefined ? { kind: 'passphrase', cost } : { kind },
    salt: Buffer.from(bytes.subarray(12, 28)),
    nonce: Buffer.from(bytes.subarray(28, 40)),
    sealedKey: Buffer.from(bytes.subarray(40, 88)),
  }
}

function must(fits: boolean): void {
  if (!fits) throw new Failure('key-file-damaged')
}

function headerMac(content: Buffer, headerKey: Buffer): Buffer {
  return createHmac('sha256', headerKey).update(content).digest()
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
