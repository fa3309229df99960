import { Trans, useLingui } from '@lingui/react/macro'
import { maxReceiverName } from '#shared/limits.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { changeShare } from '../../../state/share-draft.ts'
import { Choice } from './Choice.tsx'

/** What stands around it: who it is from, and what is said about it. */
export function FrameChoice({ draft }: { readonly draft: ShareDraft }) {
  const { t } = useLingui()
  return (
    <Choice title={<Trans>How it is signed, and what stands around it</Trans>}>
      <div className="flex max-w-96 flex-col gap-4">
        <TextField
          label={t`Signed as`}
          hint={<Trans>Initials are enough. You can leave it empty.</Trans>}
          value={draft.signedAs}
          maxLength={maxReceiverName}
          dir="auto"
          onText={(signedAs) => changeShare({ signedAs })}
        />
        <TextField
          label={t`Where you stand, in your own words`}
          hint={<Trans>For example “I was hurt”. You can leave it empty.</Trans>}
          value={draft.role}
          maxLength={120}
          dir="auto"
          onText={(role) => changeShare({ role })}
        />
        <TextField
          label={t`Heading`}
          hint={<Trans>Left empty, it says “Notes for a therapy session”.</Trans>}
          value={draft.heading}
          maxLength={200}
          dir="auto"
          onText={(heading) => changeShare({ heading })}
        />
      </div>
      <div className="flex flex-col">
        <Checkbox checked={draft.notYet} onChange={(notYet) => changeShare({ notYet })}>
          <Trans>Say what you don’t want to talk about yet</Trans>
        </Checkbox>
        <Checkbox checked={draft.counts} onChange={(counts) => changeShare({ counts })}>
          <Trans>Say how much is not included</Trans>
        </Checkbox>
        <Checkbox checked={draft.forTherapist} onChange={(forTherapist) => changeShare({ forTherapist })}>
          <Trans>A note for the therapist on what the ratings are</Trans>
        </Checkbox>
        <Checkbox checked={draft.roomForNotes} onChange={(roomForNotes) => changeShare({ roomForNotes })}>
          <Trans>Room for notes</Trans>
        </Checkbox>
        <Checkbox checked={draft.showTimes} onChange={(showTimes) => changeShare({ showTimes })}>
          <Trans>Show the time of day of each entry</Trans>
        </Checkbox>
      </div>
    </Choice>
  )
}
