import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { PencilRuler } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { RecordRow, ShownExercise } from '#shared/exercise-draft.ts'
import { namesPartner, withPartner } from '#shared/partner-name.ts'
import type { Role } from '#shared/private-settings.ts'
import { BackPage } from '../../components/BackPage.tsx'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { useToday } from '../../components/use-today.ts'
import { journal } from '../../journal.ts'
import { goTo } from '../../state/place.ts'
import { readPrivateSettings, usePrivateSettings } from '../../state/private-settings.ts'
import { usePaths } from '../paths/paths-store.ts'
import { stepOn } from '../paths/step-on.ts'
import { AllQuestions } from './AllQuestions.tsx'
import { beginExercise } from './begin-exercise.ts'
import { DraftList } from './DraftList.tsx'
import { Evidence } from './Evidence.tsx'
import { Minutes } from './ExerciseLine.tsx'
import { isFromOthers, rolesInOrder, roleWords, settingWords } from './exercise-words.ts'
import { HeavyNote } from './HeavyNote.tsx'
import { JointDoor } from './JointDoor.tsx'
import { readLibrary, useLibrary } from './library-store.ts'
import { makeFrom } from './maker/begin-making.ts'
import { OthersNote } from './others/OthersNote.tsx'
import { PartnerField } from './PartnerField.tsx'
import { RecentRecords } from './RecentRecords.tsx'
import { SafetyOffer } from './SafetyOffer.tsx'

interface ExerciseScreenProps {
  readonly id: string
  /** The path on which it was opened, and its step there. */
  readonly path: string | undefined
  readonly step: string | undefined
}

/** An exercise before it is begun: what it is for, how long it takes, when it helps and when it does not. */
export function ExerciseScreen({ id, path, step }: ExerciseScreenProps) {
  const [exercise, setExercise] = useState<ShownExercise | null>(null)
  const [records, setRecords] = useState<readonly RecordRow[]>([])
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    let asked = true
    setExercise(null)
    setFailure(null)
    void readPrivateSettings()
    void readLibrary()
    Promise.all([journal.exercises.read({ id }), journal.exercises.records({ exercise: id })]).then(
      ([found, done]) => {
        if (!asked) return
        setExercise(found)
        setRecords(done)
      },
      (thrown: unknown) => asked && setFailure(thrown),
    )
    return () => {
      asked = false
    }
  }, [id])
  return (
    <BackPage failure={failure}>
      {exercise && <About key={exercise.id} exercise={exercise} records={records} on={{ path, step }} />}
    </BackPage>
  )
}

interface AboutProps {
  readonly exercise: ShownExercise
  /** Of this exercise, newest first. */
  readonly records: readonly RecordRow[]
  readonly on: Pick<ExerciseScreenProps, 'path' | 'step'>
}

function About({ exercise, records, on }: AboutProps) {
  const { t, i18n } = useLingui()
  const today = useToday()
  const { library } = useLibrary()
  const settings = usePrivateSettings((kept) => kept.settings)
  const own = settings?.role ?? null
  const [chosen, setChosen] = useState<Role | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const roles = rolesInOrder.filter((role) => exercise.roles.includes(role))
  const walk = stepOn(usePaths().paths, on)
  const fits = (wanted: Role | null | undefined) => roles.find((one) => one === wanted)
  const role = chosen ?? fits(walk?.role) ?? fits(own) ?? roles[0] ?? 'self'
  const together = exercise.setting === 'together' || walk?.together === true
  const drafts = library?.drafts.filter((draft) => draft.exercise === exercise.id) ?? []
  const filled = (text: string) => withPartner(text, settings?.partner ?? '', role, exercise.lang)
  const usesName = exercise.steps.some((step) => namesPartner(JSON.stringify(step)))

  async function start(): Promise<void> {
    setBusy(true)
    setFailure(null)
    try {
      await beginExercise(exercise.id, role)
    } catch (thrown) {
      setFailure(thrown)
      setBusy(false)
    }
  }

  const begin = (
    <div>
      <Button kind="primary" busy={busy} onClick={() => void start()}>
        {drafts.length > 0 ? <Trans>Start a new one</Trans> : <Trans>Start</Trans>}
      </Button>
    </div>
  )
  return (
    <>
      <PageHeader title={exercise.title} lead={exercise.purpose} />
      {isFromOthers(exercise.id) && (
        <p className="-mt-5 text-15 text-ink-soft">
          <Trans>From {exercise.author.name}. Not checked by us.</Trans>
        </p>
      )}
      <p className="figures -mt-5 text-15 text-ink-soft">
        <Minutes {...exercise.minutes} /> · {i18n._(settingWords[exercise.setting])} ·{' '}
        <Plural value={exercise.steps.length} one="# step" other="# steps at most" />
      </p>
      {exercise.reviewed === false && (
        <p className="-mt-4 max-w-[60ch] text-15 text-ink-soft">
          <Trans>The translation of this exercise has not yet been reviewed by a native clinician.</Trans>
        </p>
      )}
      <dl className="flex flex-col gap-4">
        <div>
          <dt className="font-medium">
            <Trans>When it helps</Trans>
          </dt>
          <dd className="max-w-[60ch]">{filled(exercise.whenToUse)}</dd>
        </div>
        <div>
          <dt className="font-medium">
            <Trans>When not</Trans>
          </dt>
          <dd className="max-w-[60ch]">{filled(exercise.whenNot)}</dd>
        </div>
      </dl>
      {!together && <SafetyOffer exercise={exercise} />}
      <HeavyNote exercise={exercise} own={records} today={today} />
      <DraftList drafts={drafts} today={today} />
      {roles.length > 1 && (
        <RadioGroup
          label={t`For this exercise`}
          inline
          choices={roles.map((one) => ({ value: one, label: i18n._(roleWords[one]) }))}
          value={role}
          onChange={setChosen}
        />
      )}
      {usesName && settings && <PartnerField name={settings.partner} />}
      {failure !== null && <FailureNotice failure={failure} />}
      {together ? library && <JointDoor aside={library.jointSetAside}>{begin}</JointDoor> : begin}
      <div className="flex flex-col gap-3">
        <AllQuestions exercise={exercise} role={role} partner={settings?.partner ?? ''} />
        <Evidence exercise={exercise} onSources={() => goTo('/exercises/sources')} />
      </div>
      <div className="-ml-4">
        <Button
          kind="quiet"
          icon={PencilRuler}
          busy={busy}
          onClick={() => void makeFrom(exercise).catch(setFailure)}
        >
          <Trans>Make your own from this</Trans>
        </Button>
      </div>
      <RecentRecords records={records} today={today} most={20} />
      {isFromOthers(exercise.id) && <OthersNote exercise={exercise} />}
    </>
  )
}
