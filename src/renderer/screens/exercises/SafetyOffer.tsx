import { Trans } from '@lingui/react/macro'
import type { Exercise } from '#shared/exercise.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { goTo } from '../../state/place.ts'
import { changePrivateSettings, usePrivateSettings } from '../../state/private-settings.ts'
import { safetyCheck } from './end-run.ts'

const hint = 'safety-check-offered'

/** Before the first exercise the safety check is offered, once. It is the person's to take or to leave. */
export function SafetyOffer({ exercise }: { readonly exercise: Pick<Exercise, 'id' | 'kind' | 'setting'> }) {
  const seen = usePrivateSettings((kept) => kept.settings?.hintsSeen)
  if (seen === undefined || seen.includes(hint)) return null
  // Before one for two it is no offer: see JointDoor.
  if (exercise.id === safetyCheck || exercise.kind === 'tool' || exercise.setting === 'together') return null

  function offered(): void {
    // Not kept, it is offered once more: that is all that can happen.
    void changePrivateSettings({ hintsSeen: [...(seen ?? []), hint] }).catch(() => undefined)
  }
  return (
    <Notice title={<Trans>Is this a safe place to start?</Trans>}>
      <p>
        <Trans>
          There is a short, private check whether trust exercises are the right tool for what is going on.
          Your answers are not kept unless you ask.
        </Trans>
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          onClick={() => {
            offered()
            goTo(`/exercises/about/${safetyCheck}`)
          }}
        >
          <Trans>Open the check</Trans>
        </Button>
        <Button kind="quiet" onClick={offered}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </Notice>
  )
}
