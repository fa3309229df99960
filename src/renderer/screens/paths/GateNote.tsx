import { Trans } from '@lingui/react/macro'
import type { ClosedGate } from '#shared/path-progress.ts'

/** What stands on a door that is not open. */
export function GateNote({ gate, hard, orLeaveOut }: ClosedGate) {
  switch (gate) {
    case 'safe':
      return hard ? (
        <Trans>
          This one is for two. It waits until the check “Is this a safe place to start?” was looked at, alone,
          or until you bring exercises for two back.
        </Trans>
      ) : (
        <Trans>People usually look at “Is this a safe place to start?” first.</Trans>
      )
    case 'steady':
      return <Trans>You were very stirred up today. Pause first, or go on anyway.</Trans>
    case 'door-closed':
      return orLeaveOut ? (
        <Trans>
          This waits until what broke trust has stopped. Say in “Close the door” where it stands, or leave
          that step out if nothing is going on any more. Nobody checks it.
        </Trans>
      ) : (
        <Trans>
          This waits until what broke trust has stopped, or until contact that cannot be avoided has written
          rules. You say in “Close the door” where it stands. Nobody checks it.
        </Trans>
      )
    case 'owned':
      return <Trans>People usually do “Own your part” before this one.</Trans>
    case 'both-willing':
      return (
        <Trans>
          Only when both of you want it. Each says yes out loud; “Our plan” has four lines to read for that.
        </Trans>
      )
    case 'hurt-yes':
      return <Trans>The person who was hurt begins this, or says yes when asked. A no is respected.</Trans>
    case 'time':
      return <Trans>You worked on this lately. Leave it for a day or two if you can.</Trans>
  }
}
