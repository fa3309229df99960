import { Trans, useLingui } from '@lingui/react/macro'
import { fileOf } from '#shared/made-exercise.ts'
import type { GivenOut, Making } from '#shared/making.ts'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { SelectField } from '../../../components/SelectField.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { atField } from './at-field.ts'
import { languageChoices } from './language-choices.ts'
import { changeMaking } from './making-store.ts'
import { Part } from './Part.tsx'
import { useProblemAt } from './use-faults.ts'

interface AuthorPartProps {
  readonly making: Making
  readonly given: GivenOut | null
}

/** Who made it. Whoever is given the file sees this, with a note that nobody has checked it. */
export function AuthorPart({ making, given }: AuthorPartProps) {
  const { t, i18n } = useLingui()
  const problem = useProblemAt()
  const { author } = making
  const change = (changed: Partial<Making['author']>) => changeMaking({ author: { ...author, ...changed } })
  return (
    <Part
      title={<Trans>Who made it</Trans>}
      lead={<Trans>This stands in the file, and whoever opens it sees your name before anything else.</Trans>}
    >
      <div {...atField('author', 'name')}>
        <TextField
          label={t`Your name, or that of your practice`}
          dir="auto"
          value={author.name}
          onText={(name) => change({ name })}
          problem={problem(['author', 'name'])}
        />
      </div>
      <RadioGroup
        label={t`You are`}
        inline
        choices={[
          { value: 'therapist', label: t`a therapist or counsellor` },
          { value: 'other', label: t`somebody else` },
        ]}
        value={author.kind}
        onChange={(kind) => change({ kind })}
      />
      <div {...atField('author', 'contact')}>
        <TextField
          label={t`How to reach you`}
          hint={<Trans>If you want. It is shown as text.</Trans>}
          value={author.contact}
          onText={(contact) => change({ contact })}
          problem={problem(['author', 'contact'])}
        />
      </div>
      <div {...atField('licence')}>
        <TextField
          label={t`Licence`}
          hint={
            <Trans>Who may change it and pass it on, for example CC BY 4.0. You can leave this empty.</Trans>
          }
          value={making.licence}
          onText={(licence) => changeMaking({ licence })}
          problem={problem(['licence'])}
        />
      </div>
      <div {...atField('lang')}>
        <SelectField
          label={t`Language of the exercise`}
          choices={languageChoices(i18n.locale, making.lang)}
          value={making.lang}
          onChange={(lang) => changeMaking({ lang })}
          problem={problem(['lang'])}
        />
      </div>
      <p className="text-13 text-ink-soft" {...atField('id')}>
        {given === null ? (
          <Trans>
            Goldseam will know it as <span className="font-code break-all">{fileOf(making, null).id}</span>.
            That name stays once it is added or saved.
          </Trans>
        ) : (
          <Trans>
            Goldseam knows it as <span className="font-code break-all">{given.id}</span>, version{' '}
            {given.version}. When you change it and add or save it again, it becomes the next version.
          </Trans>
        )}
      </p>
    </Part>
  )
}
