import { i18n } from '@lingui/core'
import type { SharedPart } from '#shared/share.ts'
import type { ChartSeries } from '#shared/sheet-charts.ts'
import { ratedBlocks } from './rated.ts'
import { sheetPart } from './sheet-part.ts'
import type { SheetSource } from './sheet-source.ts'
import type { SheetStyle } from './sheet-style.ts'

const trusted: readonly ChartSeries[] = ['trust-predict', 'trust-depend', 'trust-faith']
const own: readonly ChartSeries[] = ['own-match', 'own-there', 'own-open']
const self: readonly ChartSeries[] = ['self-notice', 'self-keep', 'self-act']
export const trustSeries: readonly ChartSeries[] = [...trusted, ...own, ...self]
export const wellbeingSeries: readonly ChartSeries[] = ['safe', 'weight', 'closeness']

/** Trust in the other, what one did oneself, and trust in oneself: whichever was rated, whatever the role. */
export function trustParts(source: SheetSource, style: SheetStyle): readonly SharedPart[] {
  return [
    ...sheetPart(
      'trust',
      3,
      i18n._(/*i18n*/ { id: 'sheet.trust', message: 'Trust' }),
      ratedBlocks(source, trusted, style),
    ),
    ...sheetPart(
      'trust-own',
      3,
      i18n._(/*i18n*/ { id: 'sheet.own', message: 'What I did' }),
      ratedBlocks(source, own, style),
    ),
    ...sheetPart(
      'trust-self',
      3,
      i18n._(/*i18n*/ { id: 'sheet.self', message: 'Trust in myself' }),
      ratedBlocks(source, self, style),
    ),
  ]
}

/** Safe, weight and close. */
export function wellbeingParts(source: SheetSource, style: SheetStyle): readonly SharedPart[] {
  const title = i18n._(/*i18n*/ { id: 'sheet.wellbeing', message: 'How I am' })
  return sheetPart('wellbeing', 3, title, ratedBlocks(source, wellbeingSeries, style))
}
