import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { ShareDraft } from '#shared/share-draft.ts'
import { Button } from '../../../components/Button.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { useToday } from '../../../components/use-today.ts'
import { goBackTo } from '../../../state/place.ts'
import { discardShare, flushShare } from '../../../state/share-draft.ts'
import { beginSessionView } from '../../session-view/session-view.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useShareRequest } from '../use-share-request.ts'
import { CoolDown, EndEarly, Rested, Resting, useResting } from './CoolDown.tsx'
import { FailedToHandOver } from './FailedToHandOver.tsx'
import { FilePassword } from './FilePassword.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { Going } from './Going.tsx'
import { Handed } from './Handed.tsx'
import { choosePaper, forgetHandOverChoices, noteShown, useHandOverChoices } from './hand-over-choices.ts'
import { passwordProblem } from './password-problem.ts'
import { ReadFirst } from './ReadFirst.tsx'
import { useHandOver } from './use-hand-over.ts'
import { useToRead } from './use-to-read.ts'

const formId = 'hand-over'

/** The last screen: in which form a share is handed over, and what came of it. */
export function How({ draft }: { readonly draft: ShareDraft }) {
  const { t } = useLingui()
  const { destination, paper, password, shown } = useHandOverChoices()
  const request = useShareRequest(draft)
  const { state, handOver } = useHandOver(request)
  const toRead = useToRead(draft, request)
  const today = useToday()
  const [guarded, setGuarded] = useState(true)
  const [tried, setTried] = useState(false)
  const [ending, setEnding] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const resting = useResting(draft.restingSince)
  const problem = destination === 'locked-pdf' ? passwordProblem(password) : null
  const going = state.kind === 'going'
  const handed = shown || (state.kind === 'done' && state.result.kind !== 'cancelled')

  // What came of it is told first, and may say the same.
  const readFirst = state.kind === 'idle' && failure === null && !shown && !resting ? toRead : null
  const mayGo = !resting && readFirst === null

  const outcome = useRef<HTMLDivElement>(null)
  // Wherever on the page it was begun, what came of it is in sight.
  const told = state.kind === 'done' || state.kind === 'failed' || failure !== null
  useEffect(() => {
    if (!told) return
    outcome.current?.scrollIntoView({ block: 'nearest' })
    // "Stop" had the focus, and is gone.
    if (document.activeElement === document.body) outcome.current?.focus({ preventScroll: true })
  }, [told])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    // What is wrong with the password is said at its field, which may be out of sight.
    if (problem !== null) event.currentTarget.querySelector('textarea')?.focus()
    if (!mayGo || problem !== null || going) return
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
      lead={
        <Trans>
          What you hand over is out of your hands: Goldseam cannot call it back, or see who reads it.
        </Trans>
      }
      action={
        <>
          <Going going={going} printing={destination === 'print'} onFailure={setFailure} />
          {handed ? (
            <Button kind="primary" onClick={() => void finish()}>
              <Trans>Done</Trans>
            </Button>
          ) : (
            mayGo && (
              <Button type="submit" form={formId} kind="primary" busy={going}>
                {destination === 'screen' ? (
                  <Trans>Show</Trans>
                ) : destination === 'print' ? (
                  <Trans>Print</Trans>
                ) : (
                  <Trans>Save file</Trans>
                )}
              </Button>
            )
          )}
        </>
      }
    >
      {readFirst !== null && <ReadFirst why={readFirst} />}
      {readFirst === null &&
        draft.restingSince !== null &&
        (resting ? (
          <Resting restingSince={draft.restingSince} onEndEarly={() => setEnding(true)} />
        ) : (
          <Rested />
        ))}
      <EndEarly open={ending && resting} onClose={() => setEnding(false)} />
      <div>
        <div ref={outcome} tabIndex={-1} className="scroll-mt-6 outline-none">
          <div role="status">
            {shown && (
              <Told>
                <Notice title={<Trans>It was shown, and the journal has noted it.</Trans>} />
              </Told>
            )}
            {state.kind === 'done' && (
              <Told>
                <Handed result={state.result} password={password} />
              </Told>
            )}
          </div>
          {state.kind === 'failed' && (
            <Told>
              <FailedToHandOver failure={state.failure} />
            </Told>
          )}
          {failure !== null && (
            <Told>
              <FailedToHandOver failure={failure} />
            </Told>
          )}
        </div>
        <form id={formId} onSubmit={submit} className="flex flex-col gap-6">
          {!resting && (
            <FormatChoice>
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
            </FormatChoice>
          )}
          {!handed && (
            <CoolDown
              restingSince={draft.restingSince}
              resting={resting}
              onEndEarly={() => setEnding(true)}
            />
          )}
        </form>
      </div>
    </StepFrame>
  )
}

const Told = ({ children }: { readonly children: ReactNode }) => (
  <div className="pb-8 short:pb-6">{children}</div>
)

const onPages = (destination: string): boolean =>
  destination === 'locked-pdf' || destination === 'open-pdf' || destination === 'print'
