import { Trans, useLingui } from '@lingui/react/macro'
import { languageNames, languages } from '#shared/language.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { changePreferences, usePreferences } from '../../state/preferences.ts'
import { Setting } from './Setting.tsx'
import { useKeep } from './use-keep.ts'

/** Language, theme, contrast, movement, face and size of the writing. Every choice shows at once. */
export function Appearance() {
  const { t, i18n } = useLingui()
  const { language, theme, contrast, motion, face, writingSize } = usePreferences()
  const { failure, keep } = useKeep()
  return (
    <div className="flex flex-col gap-6">
      <Setting name="language">
        <RadioGroup
          label={t`Language`}
          inline
          value={language}
          onChange={(next) => keep(() => changePreferences({ language: next }))}
          choices={[
            { value: 'system', label: t`Same as the computer` },
            ...languages.map((value) => ({ value, label: languageNames[value] })),
          ]}
        />
        {i18n.locale !== 'en' && (
          <p className="-mt-3 max-w-[60ch] text-15 text-ink-soft">
            <Trans>The words in this language have not yet been reviewed by a native clinician.</Trans>
          </p>
        )}
      </Setting>
      <Setting name="theme">
        <RadioGroup
          label={t`Theme`}
          inline
          value={theme}
          onChange={(next) => keep(() => changePreferences({ theme: next }))}
          choices={[
            { value: 'system', label: t`Same as the computer` },
            { value: 'paper', label: t`Paper` },
            { value: 'night', label: t`Night` },
          ]}
        />
      </Setting>
      <Setting name="contrast">
        <RadioGroup
          label={t`Contrast`}
          inline
          value={contrast}
          onChange={(next) => keep(() => changePreferences({ contrast: next }))}
          choices={[
            { value: 'system', label: t`Same as the computer` },
            { value: 'more', label: t`More` },
          ]}
        />
      </Setting>
      <Setting name="motion">
        <RadioGroup
          label={t`Movement`}
          inline
          value={motion}
          onChange={(next) => keep(() => changePreferences({ motion: next }))}
          choices={[
            { value: 'system', label: t`Same as the computer` },
            { value: 'less', label: t`None` },
          ]}
        />
      </Setting>
      <Setting name="typeface">
        <RadioGroup
          label={t`Typeface`}
          value={face}
          onChange={(next) => keep(() => changePreferences({ face: next }))}
          choices={[
            {
              value: 'notebook',
              label: t`Notebook`,
              hint: t`Literata for writing, Inter for everything else`,
            },
            {
              value: 'hyperlegible',
              label: t`Hyperlegible`,
              hint: t`Atkinson Hyperlegible Next for everything: letters that are hard to mistake for one another`,
            },
          ]}
        />
      </Setting>
      <Setting name="writing-size">
        <RadioGroup
          label={t`Size of the writing`}
          inline
          value={writingSize}
          onChange={(next) => keep(() => changePreferences({ writingSize: next }))}
          choices={[
            { value: 'small', label: t`Small` },
            { value: 'medium', label: t`Medium` },
            { value: 'large', label: t`Large` },
            { value: 'larger', label: t`Larger` },
          ]}
        />
      </Setting>
      <p className="max-w-reading rounded-card border border-line bg-surface px-6 py-5 font-writing text-writing">
        <Trans>The crack is not hidden. It is filled with gold, and the bowl holds water again.</Trans>
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
