import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { ShareSelection } from '#shared/share.ts'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { Slow } from '../../components/Slow.tsx'
import { TextField } from '../../components/TextField.tsx'
import { FilePassword } from './FilePassword.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { Handed } from './Handed.tsx'
import { passwordProblem } from './password-problem.ts'
import { changeOptions, useShareDraft } from './share-draft.ts'
import { useHandOver } from './use-hand-over.ts'

interface ShareFormProps {
  readonly selection: ShareSelection
  /** Whether there is a document to hand over. */
  readonly ready: boolean
  /** Stands before the fields. */
  readonly children: ReactNode
}

/**
 * Everything about a share but its entries: its heading, its format, its password. The one action and what came of it
 * stay in sight at the foot while the rest scrolls.
 */
export function ShareForm({ selection, ready, children }: ShareFormProps) {
  const { t } = useLingui()
  const { options, destination, password } = useShareDraft()
  const { state, handOver } = useHandOver(selection)
  const [tried, setTried] = useState(false)
  const problem = destination === 'locked-pdf' ? passwordProblem(password) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (problem === null && state.kind !== 'going') void handOver()
  }

  return (
    <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto p-8">
        {children}
        <FormatChoice />
        {destination === 'locked-pdf' && <FilePassword problem={tried ? problem : null} />}
        <TextField
          label={t`Heading`}
          hint={<Trans>You can leave it empty.</Trans>}
          value={options.heading}
          maxLength={200}
          onText={(heading) => changeOptions({ heading })}
        />
        <Checkbox checked={options.showTimes} onChange={(showTimes) => changeOptions({ showTimes })}>
          <Trans>Show the time of day of each entry</Trans>
        </Checkbox>
        {destination !== 'markdown' && destination !== 'plain-text' && (
          <RadioGroup
            label={t`Paper`}
            inline
            value={options.paper}
            onChange={(paper) => changeOptions({ paper })}
            choices={[
              { value: 'a4', label: 'A4' },
              { value: 'letter', label: t`Letter` },
            ]}
          />
        )}
        <p className="text-13 text-ink-soft">
          <Trans>
            What you hand over is out of your hands: Goldseam cannot call it back, or see who reads it.
          </Trans>
        </p>
      </div>
      <div className="flex max-h-[60%] flex-col gap-3 overflow-y-auto border-t border-line px-8 py-4">
        <div role="status" className="empty:hidden">
          {state.kind === 'done' && <Handed result={state.result} password={password} />}
        </div>
        {state.kind === 'failed' && <FailureNotice failure={state.failure} />}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" kind="primary" disabled={!ready} busy={state.kind === 'going'}>
            {destination === 'print' ? <Trans>Print</Trans> : <Trans>Save file</Trans>}
          </Button>
          <Slow going={state.kind === 'going'}>
            {destination === 'print' ? (
              <Trans>Preparing the pages.</Trans>
            ) : (
              <Trans>Making and checking the file.</Trans>
            )}
          </Slow>
        </div>
      </div>
    </form>
  )
}
