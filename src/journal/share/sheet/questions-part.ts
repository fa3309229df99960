import { i18n } from '@lingui/core'
import type { SharedPart } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { ReadConnection } from '../../database/connection.ts'
import { lastPreparation, openQuestions } from './session-questions.ts'
import { line, list, sheetPart } from './sheet-part.ts'

/**
 * What the person would like from the session, first of all: their goal and questions from the newest preparation, and
 * what they noted to ask. What they do not want to talk about yet is said only if they chose to.
 */
export function questionsPart(connection: ReadConnection, draft: ShareDraft): readonly SharedPart[] {
  const prepared = lastPreparation(connection, draft.to)
  const out = new Set(draft.questionsOut)
  const noted = openQuestions(connection).filter(({ id }) => !out.has(id))
  const { goal = '', questions = [], notYet = [] } = prepared ?? {}
  const all = [...questions, ...noted.map(({ words }) => words)]
  return sheetPart(
    'questions',
    2,
    i18n._(/*i18n*/ { id: 'sheet.questions', message: 'What I’d like from the session' }),
    [
      ...(goal === '' ? [] : [line(goal)]),
      ...list(all, true),
      ...(draft.notYet && notYet.length > 0
        ? [
            line(
              i18n._(
                /*i18n*/ {
                  id: 'sheet.not-yet',
                  message: 'Not yet: {words}',
                  values: { words: notYet.join(' · ') },
                },
              ),
            ),
          ]
        : []),
    ],
  )
}
