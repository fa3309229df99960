import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { Notice } from '../../components/Notice.tsx'
import { journal } from '../../journal.ts'
import { beginExercise } from './begin-exercise.ts'
import { finishRun } from './end-run.ts'
import { unkeptWords } from './given-answers.ts'
import { currentRun, type Run, runFailed } from './run-store.ts'

/**
 * Offers to begin anew with the newer version of an exercise that was begun before it came. What was answered in the old
 * one is kept first, as when one stops before the end.
 */
export function NewerNote({ run }: { readonly run: Run }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const { newer } = run
  if (newer === null || run.phase.kind === 'over') return null

  async function startFresh(id: string): Promise<void> {
    setAsking(false)
    setBusy(true)
    await finishRun('left')
    const { phase, role } = currentRun()
    // What could not be kept stays on the page, with the reason.
    if (phase.kind === 'over') {
      try {
        const { roles } = await journal.exercises.read({ id })
        await beginExercise(id, roles.find((one) => one === role) ?? roles[0] ?? role)
      } catch (failure) {
        runFailed(failure)
      }
    }
    setBusy(false)
  }

  return (
    <div className="mx-auto w-full max-w-[44rem] px-8 pt-6">
      <Notice title={<Trans>There is a newer version of this exercise</Trans>}>
        <p>
          <Trans>
            You can end it as you began it. Or you start fresh: what you answered so far is then kept in your
            journal.
          </Trans>
        </p>
        <div className="mt-2">
          <Button busy={busy} onClick={() => (unkeptWords(run) ? setAsking(true) : void startFresh(newer))}>
            <Trans>Start fresh with the new version</Trans>
          </Button>
        </div>
      </Notice>
      <ConfirmDialog
        open={asking}
        title={t`Start fresh without what is only in this window?`}
        confirm={t`Start fresh`}
        onCancel={() => setAsking(false)}
        onConfirm={() => void startFresh(newer)}
      >
        <Trans>
          Some of what you wrote is only in this window. At the end of the exercise you can keep it.
          Everything else is saved.
        </Trans>
      </ConfirmDialog>
    </div>
  )
}
