import { chartSeries } from './sheet-charts.ts'

// The series that are shown over time. Others are kept and shown nowhere: what a person thinks of forgiving or staying is
// no measure. No zod: a window may import this.
export const seriesNames = [
  ...chartSeries,
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
] as const
export type SeriesName = (typeof seriesNames)[number]
