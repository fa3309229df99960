import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { isDay } from '#shared/day.ts'
import { maxPromiseLine } from '#shared/limits.ts'
import type { PromiseIdea, PromiseWords } from '#shared/promise.ts'
import { Button } from '../../components/Button.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { TextField } from '../../components/TextField.tsx'
import { usePartnerName } from '../../components/use-partner-name.ts'
import { goTo } from '../../state/place.ts'
import { writeWords } from './promise-form.ts'

interface PromiseFormProps {
  readonly words: PromiseWords
  readonly isNew: boolean
  readonly onKeep: () => void
  readonly onCancel: () => void
}

/** A promise as the person says it. Only what it is has to be said. */
export function PromiseForm({ words, isNew, onKeep, onCancel }: PromiseFormProps) {
  const { t } = useLingui()
  const partner = usePartnerName()
  const [tried, setTried] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const unsaid = words.what.trim() === ''
  const line = { maxLength: maxPromiseLine, dir: 'auto', spellCheck: true } as const

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (unsaid) first.current?.focus()
    else onKeep()
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <TextField
        {...line}
        ref={first}
        label={t`What will you do?`}
        value={words.what}
        onText={(what) => writeWords({ what })}
        hint={<Trans>Something that can be seen, small enough for your worst week. Only for yourself.</Trans>}
        problem={tried && unsaid && <Trans>Say what it is, in a few words.</Trans>}
      />
      <TextField
        {...line}
        label={t`When, and how often?`}
        value={words.howOften}
        onText={(howOften) => writeWords({ howOften })}
      />
      <TextField
        {...line}
        label={t`How will ${partner} see it?`}
        value={words.seenBy}
        onText={(seenBy) => writeWords({ seenBy })}
        hint={<Trans>In daily life: you say it, you turn up, you do it. No tracking, no proof.</Trans>}
      />
      <TextField
        {...line}
        label={t`What could get in the way?`}
        value={words.ifThen}
        onText={(ifThen) => writeWords({ ifThen })}
        hint={<Trans>“If … then I will …”</Trans>}
      />
      <IdeaChoice idea={words.idea} partner={partner} />
      <div className="max-w-56">
        <TextField
          label={t`Look at it again on`}
          type="date"
          value={words.reviewOn ?? ''}
          onText={(day) => writeWords({ reviewOn: isDay(day) ? day : null })}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" type="submit">
          {isNew ? <Trans>Keep this promise in the list</Trans> : <Trans>Save the change</Trans>}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}

function IdeaChoice({ idea, partner }: { readonly idea: PromiseIdea; readonly partner: string }) {
  const { t } = useLingui()
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        label={t`Whose idea is it?`}
        value={idea}
        onChange={(chosen) => writeWords({ idea: chosen })}
        choices={[
          { value: 'mine', label: <Trans>Mine</Trans> },
          { value: 'asked', label: <Trans>Asked by {partner}, and I agree</Trans> },
          { value: 'together', label: <Trans>We came up with it together</Trans> },
          { value: 'pressed', label: <Trans>I feel pressed into it</Trans> },
        ]}
      />
      {idea === 'pressed' && (
        <div role="status" className="flex flex-col items-start gap-1 rounded-control bg-raised p-4">
          <p className="max-w-[60ch]">
            <Trans>
              A promise is stronger when it is your own. You can say “I need to think”. If saying no feels
              risky, see the safety page.
            </Trans>
          </p>
          <div className="-ml-4">
            <Button kind="quiet" onClick={() => goTo('/safety')}>
              <Trans>Open the safety page</Trans>
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
