// No zod here, so that a window can import this file.

/** The series of which a session sheet has charts, in their order on the page: each can be switched off by itself. */
export const chartSeries = [
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
] as const
export type ChartSeries = (typeof chartSeries)[number]

/** The parts of the sheet that are made of charts. */
export type ChartedPart = 'trust' | 'wellbeing'
