import { z } from 'zod'
import { entryId } from './entry.ts'
import { maxImageBytes, maxImageSide, maxImagesAsked } from './limits.ts'

export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
export type ImageType = (typeof imageTypes)[number]

/** A picture as the window hands it over: decoded once, turned upright, and without its metadata. */
export const newImage = z.strictObject({
  mediaType: z.enum(imageTypes),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= maxImageBytes),
  /** Pixels. */
  width: z.int().min(1).max(maxImageSide),
  height: z.int().min(1).max(maxImageSide),
})
export type NewImage = z.infer<typeof newImage>

/** Pictures a window asks about at once: those of one body. Their ids are made like those of entries. */
export const imageIds = z.array(entryId).max(maxImagesAsked)

export interface KeptImage {
  /** A UUIDv7. It is shown at `app://goldseam/attachment/ID`. */
  readonly id: string
  readonly width: number
  readonly height: number
}
