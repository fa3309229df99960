import { type Answer, answerValues } from '#shared/answer-record.ts'

/** Of a question, what says which answers it takes. */
export interface Question {
  readonly type: Answer['type']
  readonly options?: readonly { readonly id: string }[] | undefined
}

type Value = NonNullable<Answer['value']>

/** A value as the answer to a question; undefined when it is none. Half characters become U+FFFD, as everywhere. */
export function fittingValue({ type, options = [] }: Question, value: unknown): Value | undefined {
  if (type === 'info') return undefined
  const parsed = answerValues[type].safeParse(wellFormed(value))
  if (
    !parsed.success ||
    !ticked(type, parsed.data).every((id) => options.some((option) => option.id === id))
  ) {
    return undefined
  }
  return parsed.data
}

function ticked(type: Answer['type'], value: Value): readonly string[] {
  if (type === 'single-choice') return [String(value)]
  if (type === 'letter' && typeof value === 'object' && 'present' in value) return value.present
  return type === 'multi-choice' || type === 'checklist' ? (value as readonly string[]) : []
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wellFormed(part)]))
}
