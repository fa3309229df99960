import { i18n } from '@lingui/core'
import type { ReceiverKind } from '#shared/receiver.ts'
import type { ShareDocument } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { visibleLine } from '#shared/visible-text.ts'
import { mondayOf, weeksBetween } from '#shared/week.ts'
import { periodInWords } from '../document-dates.ts'
import type { SheetStyle } from './sheet-style.ts'

/** What stands around the parts of a sheet: its heading, who made it and when, and the foot of its pages. */
export function cover(
  draft: ShareDraft,
  receiver: ReceiverKind | null,
  style: SheetStyle,
): Pick<ShareDocument, 'heading' | 'summary' | 'foot'> {
  const { from, to, role } = draft
  const signed = visibleLine(draft.signedAs)
  const stand = visibleLine(role)
  const day = periodInWords(style.today, style.today, style)
  const made = i18n._(/*i18n*/ { id: 'sheet.made', message: 'made on {day}', values: { day } })
  const signs = [
    signed,
    stand === '' ? '' : i18n._(/*i18n*/ { id: 'sheet.role', message: '“{stand}”', values: { stand } }),
    i18n._(
      /*i18n*/ {
        id: 'sheet.period',
        message: '{count, plural, one {one week} other {# weeks}}, {period}',
        values: { count: weeksIn(draft), period: periodInWords(from, to, style) },
      },
    ),
    made,
  ]
  const frame = i18n._(
    /*i18n*/ {
      id: 'sheet.frame',
      message:
        'Made by the client with a private journal. Not a medical record, not an assessment. This is a selection.',
    },
  )
  const keep = i18n._(
    /*i18n*/ { id: 'sheet.return-or-destroy', message: 'Private. Please return or destroy if found.' },
  )
  return {
    heading: visibleLine(draft.heading) || usualHeading(receiver),
    summary: `${joined(signs)}\n${frame}`,
    foot: joined([signed, made, keep]),
  }
}

/** How many weeks a period touches. */
export const weeksIn = ({ from, to }: Pick<ShareDraft, 'from' | 'to'>): number =>
  Math.max(0, weeksBetween(mondayOf(from), mondayOf(to))) + 1

const joined = (words: readonly string[]): string => words.filter((one) => one !== '').join(' · ')

function usualHeading(receiver: ReceiverKind | null): string {
  return receiver === 'someone' || receiver === 'self'
    ? i18n._(/*i18n*/ { id: 'sheet.heading-other', message: 'Notes from a private journal' })
    : i18n._(/*i18n*/ { id: 'sheet.heading', message: 'Notes for a therapy session' })
}
