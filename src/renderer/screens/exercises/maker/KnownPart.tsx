import { Trans, useLingui } from '@lingui/react/macro'
import type { Making } from '#shared/making.ts'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { TextAreaField } from '../../../components/TextAreaField.tsx'
import { othersGradeWords } from '../exercise-words.ts'
import { atField } from './at-field.ts'
import { changeMaking } from './making-store.ts'
import { Part } from './Part.tsx'
import { useProblemAt } from './use-faults.ts'

const grades = ['A', 'B', 'C', 'D'] as const

/** How sure one can be that it helps, as its author sees it. */
export function KnownPart({ making: { evidence } }: { readonly making: Making }) {
  const { t, i18n } = useLingui()
  const problem = useProblemAt()
  const change = (changed: Partial<Making['evidence']>) =>
    changeMaking({ evidence: { ...evidence, ...changed } })
  return (
    <Part
      title={<Trans>What is known about it</Trans>}
      lead={
        <Trans>
          People may want to know how sure one can be that it helps. An honest “we do not know” is fine.
        </Trans>
      }
    >
      <RadioGroup
        label={t`How sure one can be`}
        choices={grades.map((grade) => ({
          value: grade,
          label: `${grade}: ${i18n._(othersGradeWords[grade])}`,
        }))}
        value={evidence.grade}
        onChange={(grade) => change({ grade })}
      />
      <div {...atField('evidence', 'note')}>
        <TextAreaField
          label={t`In your own words`}
          hint={<Trans>For example: from my practice, not tested.</Trans>}
          value={evidence.note}
          onText={(note) => change({ note })}
          problem={problem(['evidence', 'note'])}
        />
      </div>
      <div {...atField('evidence', 'sources')}>
        <TextAreaField
          label={t`Sources, one in each line`}
          hint={
            <Trans>
              Books or papers. You can leave this empty. Links are shown as text and cannot be opened.
            </Trans>
          }
          value={evidence.sources}
          onText={(sources) => change({ sources })}
          problem={problem(['evidence', 'sources'], true)}
        />
      </div>
    </Part>
  )
}
