import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import type { AnswerValues } from '#shared/answer-record.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import type { Fill, InputProps, StepOf } from './input-props.ts'
import { TextAnswer } from './TextAnswer.tsx'
import { hintsFor } from './word-hints.ts'

interface LetterAnswerProps extends InputProps<AnswerValues['letter']> {
  readonly step: StepOf<'letter'>
  readonly fill: Fill
}

/** A letter, with the parts it may have beside it. The person ticks them; nothing changes the text. */
export function LetterAnswer({ value, onChange, labelledBy, describedBy, step, fill }: LetterAnswerProps) {
  const list = useId()
  const text = value?.text ?? ''
  const present = value?.present ?? []
  const hints = hintsFor(text, step.watch ?? [])

  function change(next: AnswerValues['letter']): void {
    onChange(next.text === '' && next.present.length === 0 ? undefined : next)
  }
  function tick(id: string, there: boolean): void {
    const next = step.elements
      .map((part) => part.id)
      .filter((part) => (part === id ? there : present.includes(part)))
    change({ text, present: next })
  }

  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-6">
      <div className="flex min-w-80 flex-[3_1_24rem] flex-col gap-3">
        <TextAnswer
          lines={8}
          value={text}
          onChange={(next) => change({ text: next ?? '', present })}
          labelledBy={labelledBy}
          describedBy={describedBy}
        />
        {hints.length > 0 && (
          <ul className="flex flex-col gap-1 text-13 text-ink-soft">
            {hints.map(({ word, hint }) => (
              <li key={word}>{fill(hint)}</li>
            ))}
          </ul>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie beside the letter as this does */}
      <div role="group" aria-labelledby={list} className="flex min-w-60 flex-[2_1_15rem] flex-col">
        <p id={list} className="text-13 text-ink-soft">
          <Trans>Tick what is in it</Trans>
        </p>
        {step.elements.map((part) => (
          <Checkbox
            key={part.id}
            checked={present.includes(part.id)}
            onChange={(there) => tick(part.id, there)}
          >
            {fill(part.text)}
            {!part.core && (
              <span className="text-ink-soft">
                {' '}
                <Trans>(can be left out)</Trans>
              </span>
            )}
          </Checkbox>
        ))}
      </div>
    </div>
  )
}
