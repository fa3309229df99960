import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Preferences } from '#shared/preferences.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { changePreferences, usePreferences } from '../../state/preferences.ts'

/** Theme, face and size of the writing. Every choice shows at once. */
export function Appearance() {
  const { t } = useLingui()
  const { theme, face, writingSize } = usePreferences()
  const [failure, setFailure] = useState<unknown>(null)

  async function change(choice: Partial<Preferences>) {
    setFailure(null)
    try {
      await changePreferences(choice)
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  return (
    <div className="flex flex-col gap-6">
      <RadioGroup
        label={t`Theme`}
        inline
        value={theme}
        onChange={(next) => void change({ theme: next })}
        choices={[
          { value: 'system', label: t`Same as the computer` },
          { value: 'paper', label: t`Paper` },
          { value: 'night', label: t`Night` },
        ]}
      />
      <RadioGroup
        label={t`Typeface`}
        value={face}
        onChange={(next) => void change({ face: next })}
        choices={[
          { value: 'notebook', label: t`Notebook`, hint: t`Literata for writing, Inter for everything else` },
          {
            value: 'hyperlegible',
            label: t`Hyperlegible`,
            hint: t`Atkinson Hyperlegible Next for everything: letters that are hard to mistake for one another`,
          },
        ]}
      />
      <RadioGroup
        label={t`Size of the writing`}
        inline
        value={writingSize}
        onChange={(next) => void change({ writingSize: next })}
        choices={[
          { value: 'small', label: t`Small` },
          { value: 'medium', label: t`Medium` },
          { value: 'large', label: t`Large` },
          { value: 'larger', label: t`Larger` },
        ]}
      />
      <p className="max-w-reading rounded-card border border-line bg-surface px-6 py-5 font-writing text-writing">
        <Trans>The crack is not hidden. It is filled with gold, and the bowl holds water again.</Trans>
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
