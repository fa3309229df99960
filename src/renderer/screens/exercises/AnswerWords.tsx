import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Answer, AnswerValues, PromiseWeekState } from '#shared/answer-record.ts'
import { isDay } from '#shared/day.ts'
import { clockTime, longDay, monthAndYear } from '../../date-words.ts'

const weekWords: Record<PromiseWeekState, ReturnType<typeof msg>> = {
  kept: msg`kept`,
  partly: msg`partly`,
  missed: msg`missed`,
  'not-due': msg`not due`,
}

/** The answer of a record in words, from nothing but the record. */
export function AnswerWords({ answer }: { readonly answer: Answer }) {
  const { i18n } = useLingui()
  if (answer.value === undefined) return null
  // The journal has checked that the answer is of the kind its question asks for.
  const value = <Type extends keyof AnswerValues>(_: Type) => answer.value as AnswerValues[Type]
  switch (answer.type) {
    case 'info':
      return null
    case 'short-text':
    case 'long-text':
      return <Text text={value('long-text')} />
    case 'scale':
      return (
        <p className="figures">
          <Trans>
            {value('scale')} (0 {answer.low}, 10 {answer.high})
          </Trans>
        </p>
      )
    case 'single-choice':
      return <p>{optionText(answer, value('single-choice'))}</p>
    case 'multi-choice':
    case 'checklist':
      return <Lines lines={value('checklist').map((id) => optionText(answer, id))} />
    case 'date':
      return <p className="figures">{dateWords(value('date'))}</p>
    case 'time':
      return <p className="figures">{clockTime(value('time'))}</p>
    case 'list':
      return <Lines lines={value('list')} />
    case 'person':
      return <p>{value('person').join(', ')}</p>
    case 'feelings': {
      const { words, strength } = value('feelings')
      return (
        <p>
          {words.join(', ')}
          {strength !== null && (
            <span className="figures text-ink-soft">
              {' '}
              <Trans>strength {strength} of 10</Trans>
            </span>
          )}
        </p>
      )
    }
    case 'commitment':
      return (
        <Lines
          lines={value('commitment').map(({ what, howOften, seenBy }) =>
            [what, howOften, seenBy].filter(Boolean).join(' · '),
          )}
        />
      )
    case 'commitment-review':
      return (
        <Lines
          lines={value('commitment-review').map(({ what, state }) => `${what}: ${i18n._(weekWords[state])}`)}
        />
      )
    case 'letter': {
      const { text, present } = value('letter')
      return (
        <>
          <Text text={text} />
          <Lines lines={present.map((id) => optionText(answer, id))} />
        </>
      )
    }
  }
}

const optionText = ({ options = [] }: Answer, id: string): string =>
  options.find((option) => option.id === id)?.text ?? id

/** A day, or roughly one, in words. */
const dateWords = (date: string): string =>
  isDay(date) ? longDay(date) : date.length === 7 ? monthAndYear(date) : date

function Text({ text }: { readonly text: string }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap">
      {text}
    </p>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul dir="auto" className="list-disc pl-5 marker:text-accent">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
