import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { appSeries } from '#shared/app-series.ts'

/** What is counted over time, as one would say it in a sentence: "your … over time". */
export const seriesWords: Readonly<Record<(typeof appSeries)[number], MessageDescriptor>> = {
  'trust-predict': msg`trust: knowing what to expect`,
  'trust-depend': msg`trust: relying on each other`,
  'trust-faith': msg`trust: believing in it`,
  'own-match': msg`your own part: words and deeds`,
  'own-there': msg`your own part: being there`,
  'own-open': msg`your own part: being open`,
  'self-notice': msg`trust in yourself: noticing`,
  'self-keep': msg`trust in yourself: keeping your word`,
  'self-act': msg`trust in yourself: acting`,
  safe: msg`feeling safe`,
  weight: msg`how heavy it weighs`,
  closeness: msg`closeness`,
  trigger: msg`moments that stir it up`,
  settle: msg`how long settling takes`,
  repair: msg`ways back`,
  appreciation: msg`thanks`,
  win: msg`small wins`,
  meeting: msg`meetings`,
  talk: msg`planned talks`,
  heard: msg`feeling heard`,
  ask: msg`asks`,
  hope: msg`hope`,
  ownership: msg`owning it`,
  stirred: msg`how stirred up you are`,
  worry: msg`worry`,
  patience: msg`patience`,
  'hide-pull': msg`the pull to hide something`,
  defensive: msg`defending yourself`,
  forgive: msg`forgiving`,
  amends: msg`making amends`,
  stance: msg`where you stand`,
}
