import { z } from 'zod'
import { maxImageBytes, maxImageSide } from './limits.ts'

export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
export type ImageType = (typeof imageTypes)[number]

export { imageScheme } from './images-in-body.ts'

/** A picture as the window hands it over: decoded once, turned upright, and without its metadata. */
export const newImage = z.strictObject({
  mediaType: z.enum(imageTypes),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= maxImageBytes),
  /** Pixels. */
  width: z.int().min(1).max(maxImageSide),
  height: z.int().min(1).max(maxImageSide),
})
export type NewImage = z.infer<typeof newImage>

export interface KeptImage {
  /** A UUIDv7. It is shown at `app://goldseam/attachment/ID`. */
  readonly id: string
  readonly width: number
  readonly height: number
}
