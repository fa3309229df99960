import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import type { CheckedFile } from '#shared/exercise-draft.ts'
import { withPartner } from '#shared/partner-name.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { PageHeader } from '../../../components/PageHeader.tsx'
import { goBack } from '../../../state/place.ts'
import { readPrivateSettings, usePrivateSettings } from '../../../state/private-settings.ts'
import { Minutes } from '../ExerciseLine.tsx'
import { othersGradeWords, rolesInOrder, roleWords, settingWords } from '../exercise-words.ts'
import { addChosenFile } from './chosen-file.ts'
import { CautionList } from './FaultList.tsx'
import { HereAlready } from './HereAlready.tsx'
import { SeriesQuestion } from './SeriesQuestion.tsx'
import { TextAsWritten } from './TextAsWritten.tsx'
import { WholeExercise } from './WholeExercise.tsx'

interface LookedAtProps {
  readonly file: {
    readonly bytes: Uint8Array<ArrayBuffer>
    readonly checked: Extract<CheckedFile, { ok: true }>
  }
}

/** Everything an exercise of somebody else says and asks, and whether to add it. */
export function LookedAt({ file }: LookedAtProps) {
  const { i18n } = useLingui()
  const partner = usePrivateSettings((kept) => kept.settings?.partner ?? '')
  useEffect(() => void readPrivateSettings(), [])
  const [mayAddToSeries, setMayAddToSeries] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const { exercise, cautions, appSeries, here } = file.checked
  const { title, purpose, author, evidence } = exercise
  const roles = rolesInOrder.filter((role) => exercise.roles.includes(role))

  async function add(): Promise<void> {
    setBusy(true)
    setFailure(null)
    try {
      await addChosenFile(file, mayAddToSeries)
    } catch (thrown) {
      setFailure(thrown)
      setBusy(false)
    }
  }

  return (
    <>
      <PageHeader title={title} lead={purpose} />
      <Notice title={<Trans>From {author.name}. Not checked by us.</Trans>}>
        {author.contact && (
          <p>
            <Trans>They say they can be reached at: {author.contact}</Trans>
          </p>
        )}
        <p>
          <Trans>
            Read all of it before you add it. It can ask you things, and your answers stay in this journal. It
            cannot read, open or send anything.
          </Trans>
        </p>
      </Notice>
      <HereAlready exercise={exercise} here={here} />
      {cautions.length > 0 && (
        <Notice title={<Trans>Worth a look</Trans>}>
          <CautionList cautions={cautions} />
        </Notice>
      )}
      <dl className="flex max-w-[60ch] flex-col gap-4">
        <Fact name={<Trans>When it helps</Trans>}>
          <TextAsWritten text={exercise.whenToUse} />
        </Fact>
        <Fact name={<Trans>When not</Trans>}>
          <TextAsWritten text={exercise.whenNot} />
        </Fact>
        <Fact name={<Trans>For whom, and how long</Trans>}>
          <p className="figures">
            {roles.map((role) => i18n._(roleWords[role])).join(' · ')} · <Minutes {...exercise.minutes} /> ·{' '}
            {i18n._(settingWords[exercise.setting])}
          </p>
        </Fact>
        <Fact name={<Trans>What its author says is known about it</Trans>}>
          <p>{i18n._(othersGradeWords[evidence.grade])}</p>
          <TextAsWritten text={evidence.note} />
          {evidence.sources?.map((source) => (
            <p key={source} className="text-13 text-ink-soft">
              {source}
            </p>
          ))}
        </Fact>
      </dl>
      <section className="flex flex-col gap-3">
        <h2 className="text-20">
          <Trans>Everything it says and asks</Trans>
        </h2>
        <WholeExercise
          steps={exercise.steps}
          fill={(text) => withPartner(text, partner, roles[0] ?? 'self', exercise.lang)}
        />
      </section>
      {appSeries.length > 0 && (
        <SeriesQuestion series={appSeries} allowed={mayAddToSeries} onChange={setMayAddToSeries} />
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" busy={busy} onClick={() => void add()}>
          <Trans>Add to my exercises</Trans>
        </Button>
        <Button onClick={goBack}>
          <Trans>Do not add it</Trans>
        </Button>
      </div>
    </>
  )
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="font-medium">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
