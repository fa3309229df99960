import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { Failure } from '#shared/failure.ts'
import type { BackupDisk } from './backup-disk.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.int().min(0)

/** Names a picture may have in a set: as the vault gives them, so that none leads out of its folder. */
const pictureName = z.string().regex(/^[0-9a-f]{32}$/)

const contents = z.strictObject({
  format: z.literal(1),
  /** Milliseconds since 1970, UTC. */
  madeAt: z.int(),
  /** 32 hexadecimal digits. */
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  keyFile: z.strictObject({ size, sha256: digest }),
  database: z.strictObject({ size, sha256: digest }),
  /** Every picture the journal of the backup knows and that was there, with its bytes in the folder. */
  pictures: z.array(z.strictObject({ name: pictureName, size })).max(1_000_000),
})

/** What belongs to a backup. No word of the journal, and nothing counted that its files do not show anyway. */
export type Manifest = z.infer<typeof contents>

const stored = z.strictObject({ ...contents.shape, authentication: digest })
const newer = z.looseObject({ format: z.int().min(2) })

/** No manifest is longer; nothing beyond is read. Enough for half a million pictures. */
const longestManifest = 32 * 1024 * 1024

/** The manifest's bytes, authenticated with the vault's key for backups. */
export function encodeManifest(manifest: Manifest, key: Buffer): Buffer {
  return Buffer.from(JSON.stringify({ ...manifest, authentication: authentication(manifest, key) }))
}

/**
 * Reads a manifest. Its authentication is only looked at where a key is given.
 * Throws Failure `backup-damaged` or `made-by-newer-version`.
 */
export function readManifest(disk: BackupDisk, file: string, key: Buffer | null): Manifest {
  const bytes = disk.readStart(file, longestManifest + 1)
  const value = bytes === null ? null : parse(bytes)
  if (newer.safeParse(value).success) throw new Failure('made-by-newer-version')
  const parsed = stored.safeParse(value)
  if (!parsed.success) throw new Failure('backup-damaged')
  const { authentication: given, ...manifest } = parsed.data
  if (key !== null && !timingSafeEqual(Buffer.from(given), Buffer.from(authentication(manifest, key)))) {
    throw new Failure('backup-damaged')
  }
  return manifest
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (fault) {
    if (fault instanceof SyntaxError) return null
    throw fault
  }
}

function authentication(manifest: Manifest, key: Buffer): string {
  // In the order of the shape, whatever the order in the file.
  return createHmac('sha256', key)
    .update(JSON.stringify(contents.parse(manifest)))
    .digest('hex')
}
