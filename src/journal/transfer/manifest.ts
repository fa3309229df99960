import { z } from 'zod'

/** The name of the list of all other files in the zip. */
export const manifestName = 'manifest.json'
export const readMeName = 'README.txt'
export const formatName = 'goldseam-export'
/** Of the format: docs/export-format.md. */
export const formatVersion = 1

/** Every name a file in the zip may have: no way out of it, and nothing a system would take for something else. */
const fileName = z
  .string()
  .max(120)
  .regex(
    /^(?:README\.txt|data\/[a-z-]+\.jsonl|days\/\d{4}-\d{2}-\d{2}\.md|pictures\/[0-9a-f-]{36}\.(?:png|jpg|webp|gif))$/,
  )

export const listedFile = z.strictObject({
  name: fileName,
  bytes: z.int().min(0),
  /** Of its content, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ListedFile = z.infer<typeof listedFile>

export const manifestShape = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  files: z.array(listedFile),
})
export type Manifest = z.infer<typeof manifestShape>
