import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Pencil, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { maxSessionQuestion } from '#shared/limits.ts'
import type { SessionQuestion } from '#shared/question-calls.ts'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { fieldLook } from '../../components/TextField.tsx'
import { showToast } from '../../components/toast.ts'
import { mediumDay } from '../../date-words.ts'
import { journal } from '../../journal.ts'
import { newId } from '../../state/new-id.ts'
import { openEntry } from '../../state/open-entry.ts'
import { changingQuestions } from './questions-store.ts'

interface QuestionLineProps {
  readonly question: SessionQuestion
  /** The line leaves the list it is in. */
  readonly onGone: () => void
}

/** One question: its words, where it came up, and what can be done with it. */
export function QuestionLine({ question, onGone }: QuestionLineProps) {
  const { t } = useLingui()
  const { id, words, entry, settledAt } = question
  const [changing, setChanging] = useState(false)

  async function leave(act: () => Promise<unknown>) {
    await changingQuestions(act)
    onGone()
  }

  async function remove() {
    await leave(() => journal.questions.remove({ id }))
    const again = { id: newId(), words, entry: entry?.id ?? null }
    showToast({
      text: t`Question removed.`,
      undo: {
        label: t`Undo`,
        run: () =>
          void changingQuestions(async () => {
            await journal.questions.add(again)
            if (settledAt !== null) await journal.questions.settle({ id: again.id })
          }),
      },
    })
  }

  if (changing) return <Changing question={question} onDone={() => setChanging(false)} />
  return (
    <li className="flex items-start justify-between gap-3 py-3">
      <div className="flex min-w-0 flex-col gap-1">
        <p dir="auto" className="whitespace-pre-wrap pt-1.5 font-writing text-17">
          {words}
        </p>
        {entry !== null && (
          <button
            type="button"
            onClick={() => openEntry(entry.id)}
            className="w-fit max-w-full truncate rounded-control text-start text-13 text-accent hover:underline"
          >
            {mediumDay(entry.day)}
            {entry.title !== '' && ` · ${entry.title}`}
          </button>
        )}
      </div>
      <div className="flex shrink-0 gap-1">
        {settledAt === null ? (
          <>
            <IconButton
              icon={Check}
              label={t`Put aside as asked`}
              onClick={() => void leave(() => journal.questions.settle({ id }))}
            />
            <IconButton icon={Pencil} label={t`Change the words`} onClick={() => setChanging(true)} />
          </>
        ) : (
          <IconButton
            icon={Undo2}
            label={t`Open again`}
            onClick={() => void leave(() => journal.questions.takeBack({ id }))}
          />
        )}
        <IconButton icon={Trash2} label={t`Remove the question`} onClick={() => void remove()} />
      </div>
    </li>
  )
}

interface ChangingProps {
  readonly question: SessionQuestion
  readonly onDone: () => void
}

function Changing({ question, onDone }: ChangingProps) {
  const { t } = useLingui()
  const [words, setWords] = useState(question.words)

  async function keep() {
    if (words.trim() === '') return
    await changingQuestions(() => journal.questions.change({ id: question.id, words }))
    onDone()
  }

  return (
    <li className="py-3">
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to change it
          autoFocus
          aria-label={t`Words of the question`}
          rows={2}
          dir="auto"
          value={words}
          maxLength={maxSessionQuestion}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') {
              event.stopPropagation()
              onDone()
            } else if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault()
              void keep()
            }
          }}
          className={`${fieldLook} field-sizing-content resize-none py-2 font-writing text-17`}
        />
        <div className="flex gap-3">
          <Button type="submit" kind="primary">
            <Trans>Keep</Trans>
          </Button>
          <Button onClick={onDone}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </li>
  )
}
