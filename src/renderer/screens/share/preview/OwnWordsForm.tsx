import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { TextAreaField } from '../../../components/TextAreaField.tsx'

interface OwnWordsFormProps {
  readonly before: string
  readonly onWords: (words: string) => void
  readonly onCancel: () => void
}

/** Asks for the words that stand instead of those that were chosen. */
export function OwnWordsForm({ before, onWords, onCancel }: OwnWordsFormProps) {
  const { t } = useLingui()
  const [words, setWords] = useState(before)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (words.trim() !== '') onWords(words)
  }
  return (
    <form ref={form} onSubmit={submit} className="mt-2 flex flex-col gap-3">
      <TextAreaField label={t`In your own words`} value={words} onText={setWords} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={words.trim() === ''}>
          <Trans>Put it in</Trans>
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
