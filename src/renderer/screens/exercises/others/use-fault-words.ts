import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Caution, Fault, FaultPath } from '#shared/exercise-fault.ts'
import type { Role } from '#shared/private-settings.ts'
import { roleWords } from '../exercise-words.ts'
import { cautionWords, faultWords } from './fault-words.ts'

const fields: Readonly<Record<string, ReturnType<typeof msg>>> = {
  title: msg`Title`,
  purpose: msg`What it is for`,
  whenToUse: msg`When it helps`,
  whenNot: msg`When not`,
  id: msg`Name of the exercise`,
  version: msg`Version`,
  format: msg`Version of the file`,
  kind: msg`Kind`,
  lang: msg`Language`,
  theme: msg`Where it belongs`,
  roles: msg`For whom`,
  minutes: msg`Minutes`,
  setting: msg`Alone or together`,
  evidence: msg`What is known about it`,
  export: msg`When sharing`,
  author: msg`Who made it`,
  licence: msg`Licence`,
  replaces: msg`What it replaces`,
  steps: msg`The steps`,
}
const stepFields: Readonly<Record<string, ReturnType<typeof msg>>> = {
  prompt: msg`what is said or asked`,
  help: msg`help`,
  low: msg`left end`,
  high: msg`right end`,
  showWhen: msg`when it is shown`,
  for: msg`for whom`,
  series: msg`over time`,
  exit: msg`the page it leads to`,
  minutes: msg`timer`,
  key: msg`key`,
  keep: msg`what is kept`,
  type: msg`kind`,
  max: msg`most lines`,
}

/** How to say, in the person's language, what is wrong with an exercise and where. */
export function useFaultWords() {
  const { t, i18n } = useLingui()

  function stepPlace(at: number, [field, nth]: FaultPath): string {
    const step = t`Step ${at + 1}`
    if (field === undefined) return step
    if (typeof nth === 'number' && field === 'options') return t`${step}, answer ${nth + 1}`
    if (typeof nth === 'number' && field === 'elements') return t`${step}, part ${nth + 1}`
    if (typeof nth === 'number' && field === 'watch') return t`${step}, word ${nth + 1} to point out`
    if (field === 'options') return t`${step}, answers`
    if (field === 'elements') return t`${step}, parts`
    const known = stepFields[field]
    return known === undefined ? step : `${step}, ${i18n._(known)}`
  }

  return {
    /** The place of a fault: "Step 3, answer 2". */
    place([field, at, ...rest]: FaultPath): string {
      if (field === undefined) return t`The file`
      if (field === 'steps' && typeof at === 'number') return stepPlace(at, rest)
      const known = fields[field]
      return known === undefined ? t`The file` : i18n._(known)
    },
    fault({ why, detail = '' }: Fault): string {
      const said = why === 'role-asked-nothing' ? i18n._(roleWords[detail as Role]) : detail
      return i18n._(faultWords[why](said))
    },
    caution: ({ why, detail = '' }: Caution): string => i18n._(cautionWords[why](detail)),
  }
}
