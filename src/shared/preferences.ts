import { z } from 'zod'

/** Choices that are not private: they are kept outside the vault, in plain text. */
export const preferencesShape = z.strictObject({
  theme: z.enum(['system', 'paper', 'night']),
  /** Face of the whole app: the notebook's own pair, or Atkinson Hyperlegible Next for everything. */
  face: z.enum(['notebook', 'hyperlegible']),
  writingSize: z.enum(['small', 'medium', 'large', 'larger']),
})
export type Preferences = z.infer<typeof preferencesShape>

export const defaultPreferences: Preferences = { theme: 'system', face: 'notebook', writingSize: 'medium' }
