import { Trans, useLingui } from '@lingui/react/macro'
import { ChartSpline } from 'lucide-react'
import { useState } from 'react'
import { weeklyCheckIn } from '#shared/check-in.ts'
import type { RecordRow } from '#shared/exercise-draft.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { showToast } from '../../components/toast.ts'
import { goTo } from '../../state/place.ts'
import { changePrivateSettings } from '../../state/private-settings.ts'
import { beginExercise } from '../exercises/begin-exercise.ts'

interface CheckInLineProps {
  /** The day it is for, `YYYY-MM-DD`. */
  readonly due: string
  /** The one before; null when there was none. */
  readonly last: RecordRow | null
}

/** Offers the weekly check-in on the person's own day. It is said once, and goes for this week when it is sent away. */
export function CheckInLine({ due, last }: CheckInLineProps) {
  const { t } = useLingui()
  const [failure, setFailure] = useState<unknown>(null)

  async function attempt(act: () => Promise<void>): Promise<boolean> {
    setFailure(null)
    try {
      await act()
      return true
    } catch (thrown) {
      setFailure(thrown)
      return false
    }
  }

  /** Whoever did one before starts at once, in the same role. */
  function open(): void {
    if (last === null) goTo(`/exercises/about/${weeklyCheckIn}`)
    else void attempt(() => beginExercise(weeklyCheckIn, last.role))
  }

  async function sendAway(): Promise<void> {
    if (!(await attempt(() => changePrivateSettings({ noCheckInOn: due })))) return
    // The line goes, and the focus with it: whoever uses the keyboard goes on from the head of the page.
    document.querySelector('h1')?.focus({ preventScroll: true })
    showToast({
      text: t`This week stays blank.`,
      undo: { label: t`Undo`, run: () => void attempt(() => changePrivateSettings({ noCheckInOn: null })) },
    })
  }

  return (
    <>
      <div className="flex flex-wrap items-center">
        <Button kind="quiet" icon={ChartSpline} onClick={open}>
          <Trans>Weekly check-in, about 4 minutes</Trans>
        </Button>
        <Button kind="quiet" onClick={() => void sendAway()}>
          <Trans>Not this week</Trans>
        </Button>
        <Button kind="quiet" onClick={() => goTo('/settings/check-in')}>
          <Trans>Choose its day</Trans>
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  )
}
