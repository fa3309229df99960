import type { Answer, AnswerValues, PromiseWeekState } from '#shared/answer-record.ts'
import { isDay, wallClockMs } from '#shared/day.ts'
import { wordsIn } from '../words.ts'

interface Lines {
  readonly lines: readonly string[]
  /** Whether each line is an item by itself. */
  readonly isList: boolean
}

type Words = {
  [Type in keyof AnswerValues]: (value: AnswerValues[Type], answer: Answer, lang: string) => Lines
}

const text = (...lines: readonly string[]): Lines => ({
  lines: lines.filter((line) => line !== ''),
  isList: false,
})
const list = (lines: readonly string[]): Lines => ({
  lines: lines.filter((line) => line !== ''),
  isList: true,
})

const words: Words = {
  'short-text': (value) => text(value),
  'long-text': (value) => text(value),
  scale: (value, { low = '', high = '' }) => text(`${value} (0 ${low} – 10 ${high})`),
  'single-choice': (value, answer) => text(optionText(answer, value)),
  'multi-choice': (value, answer) => list(value.map((id) => optionText(answer, id))),
  checklist: (value, answer) => list(value.map((id) => optionText(answer, id))),
  date: (value, _answer, lang) => text(dateWords(value, lang)),
  time: (value) => text(value),
  list: (value) => list(value),
  person: (value) => text(value.join(', ')),
  feelings: ({ words: named, strength }) =>
    text(strength === null ? named.join(', ') : `${named.join(', ')} (${strength} / 10)`),
  commitment: (value) =>
    list(
      value.map(({ what, howOften, seenBy }) =>
        [what, howOften, seenBy].filter((part) => part !== '').join('\n'),
      ),
    ),
  'commitment-review': (value, _answer, lang) =>
    list(
      value.map(({ what, week, state }) => `${what} (${dateWords(week, lang)}: ${stateWords(state, lang)})`),
    ),
  letter: ({ text: letter }) => text(letter),
}

/** The answer of a record as lines of words, with no Markdown in them. */
export function valueLines<Type extends keyof AnswerValues>(answer: Answer, lang: string): Lines {
  // The value was checked against the type of its step when it was given.
  const write = words[answer.type as Type]
  return answer.value === undefined ? text() : write(answer.value as AnswerValues[Type], answer, lang)
}

function optionText({ options = [] }: Answer, id: string): string {
  return options.find((option) => option.id === id)?.text ?? id
}

/** How a promise went, in the language of its record. */
function stateWords(state: PromiseWeekState, lang: string): string {
  const i18n = wordsIn(lang)
  switch (state) {
    case 'kept':
      return i18n._(/*i18n*/ { id: 'promise.kept', message: 'kept' })
    case 'partly':
      return i18n._(/*i18n*/ { id: 'promise.partly', message: 'partly' })
    case 'missed':
      return i18n._(/*i18n*/ { id: 'promise.missed', message: 'missed' })
    case 'not-due':
      return i18n._(/*i18n*/ { id: 'promise.not-due', message: 'not due' })
  }
}

/** A day, a month or a year in words. */
function dateWords(date: string, lang: string): string {
  if (!isDay(date) && !/^\d{4}-\d\d$/.test(date)) return date
  const at = wallClockMs(isDay(date) ? date : `${date}-01`, '00:00')
  const parts = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(lang, isDay(date) ? { ...parts, day: 'numeric' } : parts).format(at)
}
