import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { maxListItems } from '#shared/limits.ts'
import { moods } from '#shared/mood-groups.ts'
import { Button } from '../../../components/Button.tsx'
import { fieldLook } from '../../../components/TextField.tsx'
import { MoodPicker } from '../../../screens/journal/head/MoodPicker.tsx'
import { moodWords } from '../../../screens/journal/head/mood-words.ts'
import type { AnswerOf, InputProps } from './input-props.ts'
import { ScaleAnswer } from './ScaleAnswer.tsx'

type Feelings = AnswerOf<'feelings'>

/** Feelings as words, words of one's own, and how strong it is, if one wants to say. */
export function FeelingsAnswer({ value, onChange, labelledBy, describedBy }: InputProps<Feelings>) {
  const { t, i18n } = useLingui()
  const strengthName = useId()
  const [typed, setTyped] = useState('')
  const words = value?.words ?? []
  const strength = value?.strength ?? null
  const wordOf = (mood: (typeof moods)[number]) => i18n._(moodWords[mood])
  const listed = moods.filter((mood) => words.includes(wordOf(mood)))
  const own = words.filter((word) => !moods.some((mood) => wordOf(mood) === word))

  function change(next: Feelings): void {
    onChange(next.words.length === 0 && next.strength === null ? undefined : next)
  }
  function add(): void {
    const word = typed.trim()
    setTyped('')
    if (word === '' || words.includes(word) || words.length >= maxListItems) return
    change({ words: [...words, word], strength })
  }
  function addAtEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    add()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs its legend inside; the question stands above
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="flex flex-col gap-6"
    >
      <MoodPicker
        label={t`Feelings`}
        chosen={listed}
        most={maxListItems}
        onChange={(chosen) => change({ words: [...chosen.map(wordOf), ...own], strength })}
      />
      <div className="flex flex-col gap-2">
        <label className="flex flex-col gap-1 text-13 text-ink-soft">
          <Trans>A word of your own</Trans>
          <span className="flex gap-2">
            <input
              dir="auto"
              value={typed}
              maxLength={60}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={addAtEnter}
              onBlur={add}
              className={`${fieldLook} max-w-60 font-writing text-17`}
            />
            <Button onClick={add}>
              <Trans>Add</Trans>
            </Button>
          </span>
        </label>
        {own.length > 0 && (
          <ul className="flex flex-wrap gap-2">
            {own.map((word) => (
              <li key={word}>
                <button
                  type="button"
                  aria-label={t`Remove “${word}”`}
                  onClick={() => change({ words: words.filter((other) => other !== word), strength })}
                  className="inline-flex min-h-8 items-center gap-2 rounded-control border border-accent bg-raised px-2 font-writing text-15 text-accent"
                >
                  {word}
                  <X aria-hidden size={14} />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="flex flex-col gap-2">
        <p id={strengthName} className="text-13 text-ink-soft">
          <Trans>How strong is it? You can leave this blank.</Trans>
        </p>
        <ScaleAnswer
          value={strength ?? undefined}
          onChange={(next) => change({ words, strength: next ?? null })}
          labelledBy={strengthName}
          describedBy={undefined}
          low={t`Hardly there`}
          high={t`As strong as it gets`}
        />
      </div>
    </div>
  )
}
