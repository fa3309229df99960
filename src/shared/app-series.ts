/**
 * The app's own data series. A file may name one of these, or one of its author's own (`x.<author>.<name>`).
 * No zod here, so that a window can import this file.
 */
export const appSeries = [
  'trust-predict',
  'trust-depend',
  'trust-faith',
  'own-match',
  'own-there',
  'own-open',
  'self-notice',
  'self-keep',
  'self-act',
  'safe',
  'weight',
  'closeness',
  'trigger',
  'settle',
  'repair',
  'appreciation',
  'win',
  'meeting',
  'talk',
  'heard',
  'ask',
  'hope',
  'ownership',
  'stirred',
  'worry',
  'patience',
  'hide-pull',
  'defensive',
  'forgive',
  'amends',
  'stance',
] as const
export type AppSeries = (typeof appSeries)[number]
