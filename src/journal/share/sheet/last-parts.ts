import { i18n } from '@lingui/core'
import type { ContentsItem, SharedPart } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { line } from './sheet-part.ts'

/** A longer appendix than this begins with its contents. */
const mostWithout = 2
const linesOfRoom = 12

/** The contents of the appendix; none where it is short. Pages are known only when it is printed. */
export function contentsPart(appendix: readonly SharedPart[]): readonly SharedPart[] {
  const items = appendix
    .filter(({ level }) => level === 3)
    .map(
      ({ id, when, title }): ContentsItem => ({
        part: id,
        words: [title, when].filter((words) => words !== '').join(' · '),
        page: null,
      }),
    )
  if (items.length <= mostWithout) return []
  const title = i18n._(/*i18n*/ { id: 'sheet.contents', message: 'What follows' })
  return [{ id: 'contents', level: 2, when: '', title, blocks: [{ kind: 'contents', items }] }]
}

/** What stands at the end, if the person wants it: a word to the therapist, and room for notes. */
export function lastParts({ forTherapist, roomForNotes }: ShareDraft): readonly SharedPart[] {
  return [
    ...(forTherapist
      ? [
          {
            id: 'for-therapist',
            level: 2 as const,
            when: '',
            title: i18n._(/*i18n*/ { id: 'sheet.for-therapist', message: 'For the therapist' }),
            blocks: [
              line(
                i18n._(
                  /*i18n*/ {
                    id: 'sheet.about-ratings',
                    message:
                      'The ratings are single questions in the client’s own journal, from 0 to 10. They are not a validated measure. They are best read as this person’s own line. The two partners’ ratings should not be compared.',
                  },
                ),
              ),
              line(
                i18n._(
                  /*i18n*/ {
                    id: 'sheet.about-journal',
                    message:
                      'The journal offers exercises for people after a break of trust; it makes no diagnosis and gives no advice about staying or leaving. If you want to write an exercise for your client, the file format is open.',
                  },
                ),
              ),
            ],
          },
        ]
      : []),
    ...(roomForNotes
      ? [
          {
            id: 'room',
            level: 2 as const,
            when: '',
            title: i18n._(/*i18n*/ { id: 'sheet.room', message: 'Notes' }),
            blocks: [{ kind: 'room' as const, lines: linesOfRoom }],
          },
        ]
      : []),
  ]
}
