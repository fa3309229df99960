import { Trans, useLingui } from '@lingui/react/macro'
import type { Making } from '#shared/making.ts'
import { TextAreaField } from '../../../components/TextAreaField.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { atField } from './at-field.ts'
import { changeMaking } from './making-store.ts'
import { Part } from './Part.tsx'
import { useProblemAt } from './use-faults.ts'

/** What a person reads before they begin. */
export function AboutPart({ making }: { readonly making: Making }) {
  const { t } = useLingui()
  const problem = useProblemAt()
  return (
    <Part title={<Trans>What it is</Trans>} lead={<Trans>This is read before the first question.</Trans>}>
      <div {...atField('title')}>
        <TextField
          label={t`Title`}
          dir="auto"
          spellCheck
          value={making.title}
          onText={(title) => changeMaking({ title })}
          problem={problem(['title'])}
        />
      </div>
      <div {...atField('purpose')}>
        <TextAreaField
          label={t`What it is for`}
          hint={<Trans>One sentence. It also stands in the list of exercises.</Trans>}
          value={making.purpose}
          onText={(purpose) => changeMaking({ purpose })}
          problem={problem(['purpose'])}
        />
      </div>
      <div {...atField('whenToUse')}>
        <TextAreaField
          label={t`When it helps`}
          value={making.whenToUse}
          onText={(whenToUse) => changeMaking({ whenToUse })}
          problem={problem(['whenToUse'])}
        />
      </div>
      <div {...atField('whenNot')}>
        <TextAreaField
          label={t`When not`}
          hint={<Trans>Every exercise has a wrong moment. Say which.</Trans>}
          value={making.whenNot}
          onText={(whenNot) => changeMaking({ whenNot })}
          problem={problem(['whenNot'])}
        />
      </div>
    </Part>
  )
}
