import { Trans, useLingui } from '@lingui/react/macro'
import { LifeBuoy, Lock, Waves, X } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { SavingState } from '../../components/SavingState.tsx'
import { useToday } from '../../components/use-today.ts'
import { onCommand, runCommand } from '../../state/commands.ts'
import { goBack, goBackTo, goTo } from '../../state/place.ts'
import { beginExercise } from './begin-exercise.ts'
import { EndPage } from './EndPage.tsx'
import { ExitPage } from './ExitPage.tsx'
import { leaveRun } from './end-run.ts'
import { unkeptWords } from './given-answers.ts'
import { NewerNote } from './NewerNote.tsx'
import { OverPage } from './OverPage.tsx'
import { pathBehind } from './path-behind.ts'
import {
  confirmRunSaved,
  currentRun,
  flushRun,
  letRunGo,
  openRun,
  othersWait,
  type Run,
  runFailed,
  useRun,
  whereIn,
} from './run-store.ts'
import { StepPage } from './StepPage.tsx'

/** Doing an exercise: one thing on the page at a time, and nothing else around it. */
export function RunnerScreen({ id }: { readonly id: string }) {
  const { run, failure } = useRun()
  useEffect(() => void openRun(id), [id])
  if (failure !== null)
    return (
      <div className="mx-auto max-w-page p-8">
        <FailureNotice failure={failure}>
          <Button onClick={() => goTo('/exercises')}>
            <Trans>Back to the exercises</Trans>
          </Button>
        </FailureNotice>
      </div>
    )
  return run === null || run.id !== id ? null : <Running run={run} />
}

/** Back to the exercise that waits, to the path it is a step of, or to all exercises. */
function leavePlace(): void {
  if (othersWait()) {
    // This one does not wait in its turn.
    letRunGo()
    goBack()
  } else goBackTo(pathBehind() ?? '/exercises')
}

function Running({ run }: { readonly run: Run }) {
  const { t } = useLingui()
  const today = useToday()
  const [asking, setAsking] = useState(false)
  const { step, number, of } = whereIn(run)
  const { phase } = run

  const leave = useCallback(async () => {
    await leaveRun()
    const now = currentRun()
    // What could not be saved stays on the page, with the reason.
    if (now.phase.kind !== 'over' && (now.save.kind === 'not-saved' || now.failure !== null)) return
    leavePlace()
  }, [])
  const close = useCallback(() => {
    const now = currentRun()
    // A choice is soon made again; words are not.
    if (now.phase.kind !== 'over' && unkeptWords(now)) setAsking(true)
    else void leave()
  }, [leave])
  useEffect(() => onCommand('back', close), [close])
  useEffect(() => onCommand('show-saved', () => void confirmRunSaved()), [])

  async function pause(): Promise<void> {
    try {
      await beginExercise('pause', run.role)
    } catch (failure) {
      runFailed(failure)
    }
  }

  return (
    <div className="flex min-h-full flex-col bg-surface">
      <header className="sticky top-0 z-10 flex min-h-14 flex-wrap items-center justify-between gap-x-4 border-b border-line bg-surface px-6 py-2">
        <div className="flex min-w-0 items-baseline gap-3">
          <span className="truncate font-medium">{run.exercise.title}</span>
          <p role="status" className="figures shrink-0 text-13 text-ink-soft">
            {phase.kind === 'step' && (
              <Trans>
                step {number} of {of}
              </Trans>
            )}
          </p>
        </div>
        <div className="flex items-center gap-1">
          <div className="mr-3">{phase.kind !== 'over' && <SavingState save={run.save} today={today} />}</div>
          {run.exercise.id !== 'pause' && (
            <Button kind="quiet" icon={Waves} onClick={() => void pause()}>
              <Trans>Pause</Trans>
            </Button>
          )}
          <Button kind="quiet" icon={LifeBuoy} onClick={() => goTo('/safety')}>
            <Trans>Safety</Trans>
          </Button>
          <IconButton icon={Lock} label={t`Lock now`} onClick={() => runCommand('lock')} />
          <Button kind="quiet" icon={X} onClick={close} aria-keyshortcuts="Escape">
            <Trans>Close</Trans>
          </Button>
        </div>
      </header>
      {(run.save.kind === 'not-saved' || run.failure !== null) && (
        <div className="mx-auto w-full max-w-[44rem] px-8 pt-6">
          <FailureNotice
            failure={run.save.kind === 'not-saved' ? run.save.failure : run.failure}
            safe={<Trans>What you answered is still in this window.</Trans>}
          >
            <Button onClick={() => void flushRun()}>
              <Trans>Try again</Trans>
            </Button>
          </FailureNotice>
        </div>
      )}
      <NewerNote run={run} />
      {phase.kind === 'step' && step && <StepPage key={step.key} run={run} step={step} />}
      {phase.kind === 'exit' && (
        <ExitPage to={phase.to} onLeave={() => void leave()} onPause={() => void pause()} />
      )}
      {phase.kind === 'end' && <EndPage run={run} />}
      {phase.kind === 'over' && <OverPage run={run} entryId={phase.entryId} onLeave={leavePlace} />}
      <ConfirmDialog
        open={asking}
        title={t`Leave without what you wrote?`}
        confirm={t`Leave without it`}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void leave()
        }}
      >
        <Trans>
          Some of it is only in this window, and goes when you leave. At the end of the exercise you can keep
          it. Everything else is saved.
        </Trans>
      </ConfirmDialog>
    </div>
  )
}
