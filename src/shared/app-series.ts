import { seriesNames } from './measured-series.ts'

/**
 * The app's own data series: those that are shown over time, and those that are only kept. A file may name one of
 * these, or one of its author's own (`x.<author>.<name>`). No zod here, so that a window can import this file.
 */
export const appSeries = [
  ...seriesNames,
  'stirred',
  'worry',
  'patience',
  'hide-pull',
  'defensive',
  'forgive',
  'amends',
  'stance',
] as const
