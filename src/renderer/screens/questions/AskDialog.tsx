import { Trans, useLingui } from '@lingui/react/macro'
import { type RefObject, useRef, useState } from 'react'
import { maxSessionQuestion } from '#shared/limits.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { fieldLook } from '../../components/TextField.tsx'
import { showToast } from '../../components/toast.ts'
import { keepAsked, stopAsking, useAsking } from './asking.ts'
import { readQuestions } from './questions-store.ts'

/** A question for a session, written down where it comes up. */
export function AskDialog() {
  const { t } = useLingui()
  const about = useAsking((asking) => asking.about)
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <Dialog open={about !== null} onClose={stopAsking} title={t`A question for a session`} focus={field}>
      {about !== null && <Question field={field} />}
    </Dialog>
  )
}

interface QuestionProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
}

function Question({ field }: QuestionProps) {
  const { t } = useLingui()
  const words = useAsking((asking) => asking.words)
  const [failure, setFailure] = useState<unknown>(null)
  const empty = words.trim() === ''

  async function keep() {
    if (empty) {
      field.current?.focus()
      return
    }
    setFailure(null)
    try {
      await keepAsked()
    } catch (thrown) {
      setFailure(thrown)
      return
    }
    stopAsking()
    showToast({ text: t`Kept with your questions for a session.` })
    await readQuestions()
  }

  return (
    <form
      className="flex flex-col gap-4 overflow-y-auto px-6 pb-6"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <label className="flex flex-col gap-2">
        <span className="font-medium text-15">
          <Trans>What would you like to ask?</Trans>
        </span>
        <textarea
          ref={field}
          rows={3}
          dir="auto"
          value={words}
          maxLength={maxSessionQuestion}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => useAsking.setState({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            void keep()
          }}
          className={`${fieldLook} field-sizing-content resize-none py-2 font-writing text-17`}
        />
      </label>
      <p className="text-13 text-ink-soft">
        <Trans>Only you see it, until you share it yourself.</Trans>
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={stopAsking}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" kind="primary">
          <Trans>Keep the question</Trans>
        </Button>
      </div>
    </form>
  )
}
