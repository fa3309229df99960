import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { OfferedItem } from '#shared/share-offer.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { mediumDay } from '../../../date-words.ts'
import { type ItemState, wantsSecondYes } from './put-in.ts'

interface ItemChoiceProps {
  readonly item: OfferedItem
  readonly state: ItemState
  readonly onTick: (ticked: boolean) => void
  /** Whether its private answers go in as well. */
  readonly privateToo: boolean
  readonly onPrivate: (too: boolean) => void
}

/** One entry or exercise, with what there is to know before ticking it. */
export function ItemChoice({ item, state, onTick, privateToo, onPrivate }: ItemChoiceProps) {
  const { t } = useLingui()
  const { day, title, preview, kind, sensitivity, privateAnswers } = item
  return (
    <>
      <Checkbox checked={state === 'in'} disabled={sensitivity === 'not-for-couples'} onChange={onTick}>
        <span className="flex min-w-0 flex-col">
          <span dir="auto" className="line-clamp-1">
            {title || preview || t`Without words`}
          </span>
          {title !== '' && preview !== '' && (
            <span dir="auto" className="line-clamp-1 text-13 text-ink-soft">
              {preview}
            </span>
          )}
          <span className="figures flex flex-wrap gap-x-2 text-13 text-ink-soft">
            <span>{mediumDay(day)}</span>
            {kind === 'exercise' && <Trans>Exercise</Trans>}
            {wantsSecondYes(item) && (
              <span className="text-ink">
                <Trans>sensitive</Trans>
              </span>
            )}
            {sensitivity === 'not-for-couples' && <Trans>never for a couples therapist</Trans>}
            {state === 'waiting' && wantsSecondYes(item) && (
              <span className="text-ink">
                <Trans>you chose it in the journal: tick it to say yes once more</Trans>
              </span>
            )}
          </span>
        </span>
      </Checkbox>
      {state === 'in' && privateAnswers > 0 && (
        <div className="pl-8 text-15">
          <Checkbox checked={privateToo} onChange={onPrivate}>
            <Plural
              value={privateAnswers}
              one="Also the # answer marked private"
              other="Also the # answers marked private"
            />
          </Checkbox>
        </div>
      )}
    </>
  )
}
