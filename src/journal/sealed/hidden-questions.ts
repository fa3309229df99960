import { type AnswerRecord, answerRecord } from '#shared/answer-record.ts'
import type { Omission } from '#shared/omission.ts'
import { partWords } from '#shared/part-words.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { visibleText } from '#shared/visible-text.ts'
import type { ReadConnection } from '../database/connection.ts'
import { questionsPart } from '../share/sheet/questions-part.ts'
import { sealedIds } from './seals.ts'

const asked = `SELECT words FROM session_question WHERE entry_id IN ${sealedIds}`
const prepared = `
  SELECT record FROM answer_record WHERE exercise_id = 'therapy-prep' AND entry_id IN ${sealedIds}`

/** The part of the sheet that says questions. */
const part = 'questions'

/**
 * A draft without the passages of its questions that only a question about a sealed entry, or a sealed preparation, had:
 * they are words of it. What still stands there stays left out, and so does what was merely changed since.
 */
export function withoutHiddenQuestions(connection: ReadConnection, draft: ShareDraft): ShareDraft {
  if (!draft.omissions.some(isInQuestions)) return draft
  const hidden = hiddenWords(connection)
  if (hidden === '') return draft
  const said = questionsPart(connection, draft).map(partWords).join('\n')
  const isHidden = (words: string) =>
    !said.includes(words) && words.split('\n').every((line) => hidden.includes(line) || said.includes(line))
  return {
    ...draft,
    omissions: draft.omissions.filter(
      (omission) => !isInQuestions(omission) || omission.kind === 'name' || !isHidden(omission.words),
    ),
  }
}

const isInQuestions = (omission: Omission): boolean => omission.kind !== 'name' && omission.part === part

function hiddenWords(connection: ReadConnection): string {
  const questions = connection.read<{ readonly words: string }>(asked).all()
  const records = connection.read<{ readonly record: string }>(prepared).all()
  const answers = records.flatMap(({ record }) => answerRecord.safeParse(JSON.parse(record)).data ?? [])
  return [...questions.map(({ words }) => words), ...answers.flatMap(answered)].map(visibleText).join('\n')
}

/** Everything that was written down in a record. */
function answered({ answers }: AnswerRecord): readonly string[] {
  return answers.flatMap(({ value }) => {
    const lines: readonly unknown[] = Array.isArray(value) ? value : [value]
    return lines.filter((line) => typeof line === 'string')
  })
}
