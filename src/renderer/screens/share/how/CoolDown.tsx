import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { restFor, rests } from '#shared/share-rest.ts'
import { Button } from '../../../components/Button.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { fullMoment } from '../../../date-words.ts'
import { changeShare } from '../../../state/share-draft.ts'
import { goToStep } from '../share-steps.ts'

/** Whether a share still rests, also as the hours go by. */
export function useResting(restingSince: number | null): boolean {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    if (restingSince === null) return
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [restingSince])
  return rests(restingSince, now)
}

interface CoolDownProps {
  readonly restingSince: number | null
  /** Whether it rests now. */
  readonly resting: boolean
  /** One wants to go on before the day is over. */
  readonly onEndEarly: () => void
}

/** Lets a share lie for a day, so that one reads it once more before it is out of one's hands. */
export function CoolDown({ restingSince, resting, onEndEarly }: CoolDownProps) {
  function wait(rest: boolean) {
    if (rest) changeShare({ restingSince: Date.now() })
    else if (resting) onEndEarly()
    else changeShare({ restingSince: null })
  }
  return (
    <Checkbox checked={restingSince !== null} onChange={wait}>
      <span className="flex flex-col">
        <Trans>Wait a day before handing over</Trans>
        <span className="text-13 text-ink-soft">
          <Trans>It rests here for 24 hours. Then you read it once more, and decide again.</Trans>
        </span>
      </span>
    </Checkbox>
  )
}

interface RestingProps {
  readonly restingSince: number
  readonly onEndEarly: () => void
}

/** Says until when a share rests, and lets one go on all the same. */
export function Resting({ restingSince, onEndEarly }: RestingProps) {
  const until = fullMoment(restingSince + restFor)
  return (
    <Notice title={<Trans>It rests until {until}.</Trans>}>
      <p>
        <Trans>Nothing has left the journal. What you decided is kept, also when you lock.</Trans>
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onEndEarly}>
          <Trans>Go on anyway</Trans>
        </Button>
      </div>
    </Notice>
  )
}

interface EndEarlyProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** The one question before a rest ends early. */
export function EndEarly({ open, onClose }: EndEarlyProps) {
  const { t } = useLingui()
  return (
    <ConfirmDialog
      open={open}
      harmless
      title={t`Hand it over today after all?`}
      confirm={t`Go on`}
      onConfirm={() => {
        changeShare({ restingSince: null })
        onClose()
      }}
      onCancel={onClose}
    >
      <Trans>You wanted a day between making it and handing it over. Going on is your choice.</Trans>
    </ConfirmDialog>
  )
}

/** After the day: time to read it once more. */
export function Rested() {
  return (
    <Notice title={<Trans>It has rested for a day.</Trans>}>
      <p>
        <Trans>Read it once more before you hand it over. Entries may have changed since.</Trans>
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => goToStep('read', 'how')}>
          <Trans>Read it again</Trans>
        </Button>
      </div>
    </Notice>
  )
}
