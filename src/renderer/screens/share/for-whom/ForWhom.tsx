import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { maxReceiverName } from '#shared/limits.ts'
import type { Receiver, ReceiverKind } from '#shared/receiver.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useToday } from '../../../components/use-today.ts'
import { receiverKindWords, receiverName } from '../receiver-words.ts'
import { useReceivers } from '../receivers-store.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useReceiver } from '../use-receiver.ts'
import { BeforeYouShare } from './BeforeYouShare.tsx'
import { chooseKnown, chooseNew, isNew, knownReceivers, nameChosen } from './choose-receiver.ts'

const kinds = ['therapist', 'couples-therapist', 'someone', 'self'] as const satisfies readonly ReceiverKind[]

/** The first screen: who a share is for, and whether that is safe. */
export function ForWhom({ draft }: { readonly draft: ShareDraft }) {
  const { t, i18n } = useLingui()
  const { receivers, failure } = useReceivers()
  const receiver = useReceiver()
  const today = useToday()
  const known = knownReceivers(receivers ?? [])
  const [another, setAnother] = useState(false)
  const fresh = receiver !== null && isNew(receiver)
  const named = known.length === 0 || another || fresh
  // "Somebody new", of no kind yet, is not who was chosen before.
  const decided = receiver !== null && (!named || fresh)

  function choose(id: string) {
    setAnother(id === 'another')
    const one = known.find((other) => other.id === id)
    if (one) void chooseKnown(one, today)
  }

  return (
    <StepFrame
      step="for-whom"
      title={t`Who is it for?`}
      lead={<Trans>What is offered next, and what to think of first, depends on it.</Trans>}
      notYet={decided ? null : <Trans>Choose one to go on.</Trans>}
    >
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="grid items-start gap-x-10 gap-y-8 min-[50rem]:grid-cols-[17rem_1fr] short:gap-y-6">
        <div className="flex flex-col gap-8 short:gap-6">
          {known.length > 0 && (
            <RadioGroup
              label={t`Somebody from before`}
              value={named ? 'another' : (draft.receiver ?? '')}
              onChange={choose}
              choices={[
                ...known.map((one) => ({
                  value: one.id,
                  label: <span dir="auto">{receiverName(i18n, one)}</span>,
                  hint: one.name === '' ? undefined : i18n._(receiverKindWords[one.kind]),
                })),
                { value: 'another', label: t`Somebody new` },
              ]}
            />
          )}
          {named && (
            <RadioGroup
              label={t`For`}
              value={fresh ? receiver.kind : ''}
              onChange={(kind) => kind !== '' && void chooseNew(kind, today)}
              choices={kinds.map((kind) => ({ value: kind, label: i18n._(receiverKindWords[kind]) }))}
            />
          )}
          {named && fresh && receiver.kind !== 'self' && <Name key={receiver.id} receiver={receiver} />}
        </div>
        {/* Beside the choice, so that it is in sight before one goes on; and read out, because the next key may go on. */}
        <div aria-live="polite">{decided && <BeforeYouShare kind={receiver.kind} />}</div>
      </div>
    </StepFrame>
  )
}

function Name({ receiver }: { readonly receiver: Receiver }) {
  const { t } = useLingui()
  return (
    <div className="max-w-96">
      <TextField
        label={t`What do you call them?`}
        hint={
          <Trans>You can leave it empty. It stays in your journal and is not in what you hand over.</Trans>
        }
        value={receiver.name}
        maxLength={maxReceiverName}
        dir="auto"
        onText={(name) => void nameChosen(name)}
      />
    </div>
  )
}
