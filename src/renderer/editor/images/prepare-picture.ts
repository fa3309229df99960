import { Failure } from '#shared/failure.ts'
import type { NewImage } from '#shared/image.ts'
import { imageHeader } from '#shared/image-header.ts'
import { maxImageBytes, maxImageSide } from '#shared/limits.ts'
import { isAnimated } from './is-animated.ts'
import { stripGif } from './strip-gif.ts'
import { withoutProfile } from './without-profile.ts'

/** More pixels than any camera makes: a small file that claims more is a trap for the memory. */
const mostPixels = 200_000_000
/** Hardly to be told from the original, at a fifth of the size of the best. */
const quality = 0.92

/** A picture as it is handed to the journal. */
export interface PreparedPicture {
  readonly picture: NewImage
  /** The file moved, and only the first of its images is kept. */
  readonly madeStill: boolean
}

/**
 * A picture as it may be kept, made from a file: decoded here, in the sandbox, turned upright, no side longer than
 * {@link maxImageSide}, and encoded anew, so that nothing of the file but what one sees of it is left. A GIF is not
 * encoded anew, or it would stand still; all but its pictures is taken out of it. An animated PNG or WebP does become
 * still, and this says so: the window can decode but not encode one.
 *
 * Throws Failure `image-too-large`, `image-not-known` or `image-not-readable`.
 */
export async function preparePicture(file: Blob): Promise<PreparedPicture> {
  if (file.size > maxImageBytes) throw new Failure('image-too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const header = imageHeader(bytes)
  if (header === null) throw new Failure('image-not-known')
  const { mediaType, width, height } = header
  if (width * height > mostPixels) throw new Failure('image-too-large')
  const bitmap = await decode(bytes, mediaType)
  const prepared = mediaType === 'image/gif' ? stillMoving(bytes, header) : await encode(bitmap, mediaType)
  bitmap.close()
  if (prepared.bytes.byteLength > maxImageBytes) throw new Failure('image-too-large')
  return { picture: prepared, madeStill: isAnimated(bytes, mediaType) }
}

async function decode(bytes: Uint8Array<ArrayBuffer>, type: NewImage['mediaType']): Promise<ImageBitmap> {
  try {
    // Turned as its metadata says: the default, but said, because the metadata goes.
    return await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' })
  } catch (cause) {
    throw new Failure('image-not-readable', undefined, { cause })
  }
}

function stillMoving(bytes: Uint8Array, { width, height }: { width: number; height: number }): NewImage {
  if (Math.max(width, height) > maxImageSide) throw new Failure('image-too-large')
  const bare = stripGif(bytes)
  if (bare === null) throw new Failure('image-not-readable')
  return { mediaType: 'image/gif', bytes: bare, width, height }
}

async function encode(bitmap: ImageBitmap, mediaType: NewImage['mediaType']): Promise<NewImage> {
  const scale = Math.min(1, maxImageSide / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Failure('image-not-readable')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  const encoded = await canvas.convertToBlob({ type: mediaType, quality })
  return { mediaType, bytes: withoutProfile(new Uint8Array(await encoded.arrayBuffer())), width, height }
}
