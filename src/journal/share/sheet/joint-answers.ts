import type { Answer, AnswerRecord } from '#shared/answer-record.ts'

/**
 * Answers that two people gave together. Own promises are no such answers, in whatever exercise: each person writes only
 * their own.
 */
const joint: Readonly<Record<string, readonly string[]>> = {
  'joint-plan': ['why', 'hurt-part', 'talk-rules', 'meet', 'worry', 'slip', 'who', 'notnow'],
  'boundaries-and-expectations': ['agreed'],
}

export const isJoint = ({ exercise }: Pick<AnswerRecord, 'exercise'>, { key }: Answer): boolean =>
  joint[exercise.id]?.includes(key) ?? false

/** Whether both have put their initials under what was written together: then it is also theirs to hand over. */
export function isAgreed({ answers }: Pick<AnswerRecord, 'answers'>): boolean {
  const value: unknown = answers.find(({ key, type }) => key === 'initials' && type === 'person')?.value
  return Array.isArray(value) && value.filter((name) => String(name).trim() !== '').length >= 2
}
