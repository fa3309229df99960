import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
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

/** Everything about a share but its entries: its heading, its format, its password, and the one action. */
export function ShareForm({ selection }: { readonly selection: ShareSelection }) {
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
    <form onSubmit={submit} className="flex flex-col gap-6">
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
      <FormatChoice />
      {destination === 'locked-pdf' && <FilePassword problem={tried ? problem : null} />}
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
      <div className="flex flex-col items-start gap-2">
        <Button type="submit" kind="primary" busy={state.kind === 'going'}>
          {destination === 'print' ? <Trans>Print</Trans> : <Trans>Save file</Trans>}
        </Button>
        <Slow going={state.kind === 'going'}>
          {destination === 'print' ? (
            <Trans>Preparing the pages.</Trans>
          ) : (
            <Trans>Making the file, then reading it back to check it.</Trans>
          )}
        </Slow>
      </div>
      <div role="status">{state.kind === 'done' && <Handed result={state.result} />}</div>
      {state.kind === 'failed' && <FailureNotice failure={state.failure} />}
    </form>
  )
}
