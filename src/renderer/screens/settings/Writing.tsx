import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '../../components/Checkbox.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { changePreferences, usePreferences } from '../../state/preferences.ts'
import { Setting } from './Setting.tsx'
import { useKeep } from './use-keep.ts'

/** How the page helps while one writes. */
export function Writing() {
  const { t } = useLingui()
  const { formattingBar, smartQuotes } = usePreferences()
  const { failure, keep } = useKeep()
  return (
    <div className="flex flex-col gap-6">
      <Setting name="formatting-bar">
        <RadioGroup
          label={t`Formatting bar`}
          inline
          value={formattingBar}
          onChange={(next) => keep(() => changePreferences({ formattingBar: next }))}
          choices={[
            { value: 'selection', label: t`When words are selected` },
            { value: 'always', label: t`Always above the text` },
          ]}
        />
      </Setting>
      <Setting name="smart-quotes">
        <Checkbox
          checked={smartQuotes}
          onChange={(next) => keep(() => changePreferences({ smartQuotes: next }))}
        >
          <Trans>Turn straight quotation marks into “curly” ones while typing</Trans>
        </Checkbox>
      </Setting>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
