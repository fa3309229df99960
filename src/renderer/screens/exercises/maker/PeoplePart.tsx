import { Trans, useLingui } from '@lingui/react/macro'
import type { Making } from '#shared/making.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { SelectField } from '../../../components/SelectField.tsx'
import { rolesInOrder, roleWords, themeWords } from '../exercise-words.ts'
import { atField } from './at-field.ts'
import { changeMaking } from './making-store.ts'
import { NumberField } from './NumberField.tsx'
import { Part } from './Part.tsx'
import { RolesField } from './RolesField.tsx'
import { useProblemAt } from './use-faults.ts'

/** For whom it is, how long it takes, with whom, and what becomes of the answers. */
export function PeoplePart({ making }: { readonly making: Making }) {
  const { t, i18n } = useLingui()
  const problem = useProblemAt()
  const { minutes } = making
  const themes = Object.entries(themeWords).map(([value, words]) => ({ value, label: i18n._(words) }))
  return (
    <Part title={<Trans>For whom, and how long</Trans>}>
      <div {...atField('roles')}>
        <RolesField
          label={t`For people who say`}
          roles={rolesInOrder}
          chosen={making.roles}
          onChange={(roles) => changeMaking({ roles })}
          nameOf={(role) => i18n._(roleWords[role])}
          problem={problem(['roles'])}
        />
      </div>
      <div className="flex flex-wrap gap-6" {...atField('minutes')}>
        <NumberField
          label={t`Minutes, at least`}
          value={minutes.min}
          onNumber={(min) => changeMaking({ minutes: { ...minutes, min } })}
          problem={problem(['minutes', 'min']) ?? problem(['minutes'])}
        />
        <NumberField
          label={t`Minutes, at most`}
          value={minutes.max}
          onNumber={(max) => changeMaking({ minutes: { ...minutes, max } })}
          problem={problem(['minutes', 'max'])}
        />
      </div>
      <RadioGroup
        label={t`Done`}
        choices={[
          { value: 'alone', label: t`Alone` },
          {
            value: 'together',
            label: t`Together`,
            hint: t`Goldseam first asks each person, alone, whether it is safe to do this together.`,
          },
          { value: 'either', label: t`Alone or together` },
        ]}
        value={making.setting}
        onChange={(setting) => changeMaking({ setting })}
      />
      <Checkbox checked={making.heavy} onChange={(heavy) => changeMaking({ heavy })}>
        <Trans>It can stir people up. Goldseam then says that two of this kind in a week are enough.</Trans>
      </Checkbox>
      <SelectField
        label={t`Where it belongs`}
        choices={[{ value: '', label: t`Nowhere in particular` }, ...themes]}
        value={making.theme ?? ''}
        onChange={(theme) => changeMaking({ theme: theme === '' ? null : (theme as Making['theme']) })}
      />
      <RadioGroup
        label={t`When somebody shares their journal with a therapist`}
        choices={[
          { value: 'on', label: t`The answers are offered like any entry` },
          { value: 'off', label: t`The answers are left out, unless they are added by hand` },
          {
            value: 'never-by-default',
            label: t`The answers are in no list and no search, and left out`,
            hint: t`For the most private things. They are found on the page of the exercise only.`,
          },
        ]}
        value={making.export}
        onChange={(next) => changeMaking({ export: next })}
      />
    </Part>
  )
}
