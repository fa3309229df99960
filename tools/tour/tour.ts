import type { Page } from 'playwright-core'
import type { Goldseam } from '../drive/goldseam.ts'
import type { Camera } from './camera.ts'

/** What every part of the tour has at hand. */
export interface Tour {
  readonly app: Goldseam
  readonly camera: Camera
  /** Where the README's picture of the journal goes; null to leave it as it is. */
  readonly readmePicture: string | null
  /** Says in plain words what is being done now. */
  say(words: string): void
}

/** Says it and takes the picture. */
export async function show(
  { camera, say }: Tour,
  page: Page,
  name: string,
  words: string,
  options: { readonly smallToo?: boolean } = {},
): Promise<void> {
  say(words)
  await camera.take(page, name, options)
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
