import { Trans } from '@lingui/react/macro'
import { FilePlus2, PencilRuler } from 'lucide-react'
import { useState } from 'react'
import type { ExerciseSummary } from '#shared/exercise.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { goTo } from '../../../state/place.ts'
import { ExerciseLine } from '../ExerciseLine.tsx'
import { chooseFileToAdd } from './chosen-file.ts'

interface FromOthersProps {
  /** Those that were added and fit what is looked for. */
  readonly exercises: readonly ExerciseSummary[]
  /** Whether exercises for two are set aside. */
  readonly aside: boolean
}

/** Exercises that did not come with the app, each with its author, and the ways to more of them. */
export function FromOthers({ exercises, aside }: FromOthersProps) {
  const [failure, setFailure] = useState<unknown>(null)

  async function choose(): Promise<void> {
    setFailure(null)
    try {
      await chooseFileToAdd()
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-20">
        <Trans>From others</Trans>
      </h2>
      <p className="max-w-[60ch] text-15 text-ink-soft">
        <Trans>
          Exercises from your therapist, from somebody you know, or made by you. They are not checked by us.
        </Trans>
      </p>
      <ul className="-mx-3 flex flex-col">
        {exercises.map((exercise) => (
          <li key={exercise.id}>
            <ExerciseLine exercise={exercise} aside={aside} />
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button icon={FilePlus2} onClick={() => void choose()}>
          <Trans>Add one from a file</Trans>
        </Button>
        <Button icon={PencilRuler} onClick={() => goTo('/exercises/maker')}>
          <Trans>Make an exercise</Trans>
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </section>
  )
}
