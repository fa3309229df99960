import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { PrivateSettings, Role } from '#shared/private-settings.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import {
  changePrivateSettings,
  readPrivateSettings,
  usePrivateSettings,
} from '../../state/private-settings.ts'
import { forgetPrompt } from '../today/prompt-of-day.ts'
import { CheckInDayChoice } from './CheckInDayChoice.tsx'
import { HiddenDays } from './HiddenDays.tsx'
import { Setting } from './Setting.tsx'
import { useKeep } from './use-keep.ts'

/** What Today offers and what it never brings up. Kept inside the journal, because it says something about a person. */
export function TodaySettings() {
  const { settings, failure } = usePrivateSettings()
  useEffect(() => void readPrivateSettings(), [])
  if (failure !== null) return <FailureNotice failure={failure} />
  return settings && <Choices settings={settings} />
}

function Choices({ settings }: { readonly settings: PrivateSettings }) {
  const { t } = useLingui()
  const { failure, keep } = useKeep()
  const { prompts, role, checkInDay, onThisDay, hiddenPeriods } = settings

  function choose(change: Partial<PrivateSettings>) {
    keep(async () => {
      await changePrivateSettings(change)
      if ('prompts' in change || 'role' in change) forgetPrompt()
    })
  }

  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-[60ch] text-ink-soft">
        <Trans>These choices are kept inside the journal, encrypted like the entries.</Trans>
      </p>
      <Setting name="prompts">
        <Checkbox checked={prompts} onChange={(next) => choose({ prompts: next, noPromptOn: null })}>
          <Trans>Offer something to write about</Trans>
        </Checkbox>
      </Setting>
      <Setting name="role">
        <RadioGroup
          label={t`Where you stand. It only chooses which prompts you are offered`}
          value={role ?? 'none'}
          onChange={(next: Role | 'none') => choose({ role: next === 'none' ? null : next })}
          choices={[
            { value: 'none', label: t`I would rather not say` },
            { value: 'hurt', label: t`I was hurt` },
            { value: 'hurting', label: t`I broke trust` },
            { value: 'both', label: t`We both did` },
            { value: 'self', label: t`I am rebuilding trust in general` },
          ]}
        />
      </Setting>
      <Setting name="check-in">
        <CheckInDayChoice day={checkInDay} onChange={(next) => choose({ checkInDay: next })} />
      </Setting>
      <Setting name="on-this-day">
        <Checkbox checked={onThisDay} onChange={(next) => choose({ onThisDay: next })}>
          <Trans>Show what was written on this day in earlier years</Trans>
        </Checkbox>
      </Setting>
      <Setting name="hidden-days">
        <HiddenDays periods={hiddenPeriods} />
      </Setting>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
