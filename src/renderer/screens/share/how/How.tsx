import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import type { ShareDraft } from '#shared/share-draft.ts'
import { Button } from '../../../components/Button.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { Slow } from '../../../components/Slow.tsx'
import { useToday } from '../../../components/use-today.ts'
import { goBackTo } from '../../../state/place.ts'
import { discardShare, flushShare } from '../../../state/share-draft.ts'
import { beginSessionView } from '../../session-view/session-view.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useShareRequest } from '../use-share-request.ts'
import { CoolDown, EndEarly, Rested, Resting, useResting } from './CoolDown.tsx'
import { FilePassword } from './FilePassword.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { Going } from './Going.tsx'
import { Handed } from './Handed.tsx'
import { choosePaper, forgetHandOverChoices, noteShown, useHandOverChoices } from './hand-over-choices.ts'
import { passwordProblem } from './password-problem.ts'
import { useHandOver } from './use-hand-over.ts'

const formId = 'hand-over'

/** The last screen: in which form a share is handed over, and what came of it. */
export function How({ draft }: { readonly draft: ShareDraft }) {
  const { t } = useLingui()
  const { destination, paper, password, shown } = useHandOverChoices()
  const request = useShareRequest(draft)
  const { state, handOver } = useHandOver(request)
  const today = useToday()
  const [guarded, setGuarded] = useState(true)
  const [tried, setTried] = useState(false)
  const [ending, setEnding] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const resting = useResting(draft.restingSince)
  const problem = destination === 'locked-pdf' ? passwordProblem(password) : null
  const handed = shown || (state.kind === 'done' && state.result.kind !== 'cancelled')

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (resting || problem !== null || state.kind === 'going') return
    if (destination === 'screen') void show()
    else void handOver()
  }

  async function show() {
    setFailure(null)
    try {
      await flushShare()
      await beginSessionView({ draft, today, options: request.options, guarded })
      noteShown()
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  async function finish() {
    try {
      await discardShare()
      forgetHandOverChoices()
      goBackTo('/share')
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  return (
    <StepFrame
      step="how"
      title={t`How do you hand it over?`}
      action={
        handed ? (
          <Button kind="primary" onClick={() => void finish()}>
            <Trans>Done</Trans>
          </Button>
        ) : (
          !resting && (
            <Button type="submit" form={formId} kind="primary" busy={state.kind === 'going'}>
              {destination === 'screen' ? (
                <Trans>Show</Trans>
              ) : destination === 'print' ? (
                <Trans>Print</Trans>
              ) : (
                <Trans>Save file</Trans>
              )}
            </Button>
          )
        )
      }
    >
      {draft.restingSince !== null &&
        (resting ? (
          <Resting restingSince={draft.restingSince} onEndEarly={() => setEnding(true)} />
        ) : (
          <Rested />
        ))}
      <EndEarly open={ending && resting} onClose={() => setEnding(false)} />
      <form id={formId} onSubmit={submit} className="flex flex-col gap-6">
        {!resting && (
          <>
            <FormatChoice />
            {destination === 'locked-pdf' && <FilePassword problem={tried ? problem : null} />}
            {destination === 'screen' && (
              <Checkbox checked={guarded} onChange={setGuarded}>
                <Trans>Going back to the journal needs the passphrase</Trans>
              </Checkbox>
            )}
            {onPages(destination) && (
              <RadioGroup
                label={t`Paper`}
                inline
                value={paper}
                onChange={choosePaper}
                choices={[
                  { value: 'a4', label: 'A4' },
                  { value: 'letter', label: t`Letter` },
                ]}
              />
            )}
          </>
        )}
        {!handed && (
          <CoolDown restingSince={draft.restingSince} resting={resting} onEndEarly={() => setEnding(true)} />
        )}
        <p className="max-w-[60ch] text-13 text-ink-soft">
          <Trans>
            What you hand over is out of your hands: Goldseam cannot call it back, or see who reads it.
          </Trans>
        </p>
      </form>
      <div className="flex flex-col gap-3">
        <div role="status" className="empty:hidden">
          {shown && <Notice title={<Trans>It was shown, and the journal has noted it.</Trans>} />}
          {state.kind === 'done' && <Handed result={state.result} password={password} />}
        </div>
        {state.kind === 'failed' && <FailureNotice failure={state.failure} />}
        {failure !== null && <FailureNotice failure={failure} />}
        {destination === 'print' ? (
          <Slow going={state.kind === 'going'}>
            <Trans>Preparing the pages.</Trans>
          </Slow>
        ) : (
          state.kind === 'going' && <Going onFailure={setFailure} />
        )}
      </div>
    </StepFrame>
  )
}

const onPages = (destination: string): boolean =>
  destination === 'locked-pdf' || destination === 'open-pdf' || destination === 'print'
