import { create } from 'zustand'
import type { KeptImage } from '#shared/image.ts'
import { maxImagesAsked } from '#shared/limits.ts'
import { journal } from '../../journal.ts'
import { emptyAtLock } from '../../state/vault.ts'

/** How large each picture is, null for one the journal does not have; those not asked for yet are not in it. */
type Sizes = ReadonlyMap<string, KeptImage | null>

/** So that a picture has its room in the text before it is there, and nothing jumps. */
export const usePictureSizes = create<{ readonly sizes: Sizes }>(() => ({ sizes: new Map() }))

/** Takes a size that is known already. */
export function knowSize(picture: KeptImage): void {
  usePictureSizes.setState(({ sizes }) => ({ sizes: new Map(sizes).set(picture.id, picture) }))
}

const wanted = new Set<string>()

/** Asks for a size, together with all others that are asked for now. */
export function askSize(id: string): void {
  if (usePictureSizes.getState().sizes.has(id)) return
  if (wanted.size === 0) queueMicrotask(() => void learn())
  wanted.add(id)
}

async function learn(): Promise<void> {
  const ids = [...wanted].slice(0, maxImagesAsked)
  wanted.clear()
  const told = await journal.images.describe({ ids }).catch(() => null)
  // The journal is being locked, or has ended, and the window says so; a picture without a size shows its words.
  if (told === null) return
  const found = new Map(told.map((picture) => [picture.id, picture]))
  usePictureSizes.setState(({ sizes }) => ({
    sizes: new Map([...sizes, ...ids.map((id) => [id, found.get(id) ?? null] as const)]),
  }))
}

emptyAtLock(() => usePictureSizes.setState({ sizes: new Map() }))
