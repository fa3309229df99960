import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Notice } from '../../components/Notice.tsx'
import { journal } from '../../journal.ts'
import { goTo } from '../../state/place.ts'
import { safetyCheck } from './end-run.ts'
import { readLibrary } from './library-store.ts'

interface JointDoorProps {
  /** Whether exercises for two are set aside. */
  readonly aside: boolean
  /** What begins the exercise. */
  readonly children: ReactNode
}

/**
 * Stands before an exercise for two: the safety check comes first, alone, and after a page about safety such exercises
 * are set aside until the person brings them back. No reason is told, because none is kept.
 */
export function JointDoor({ aside, children }: JointDoorProps) {
  const [checked, setChecked] = useState<boolean | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    let asked = true
    journal.exercises.records({ exercise: safetyCheck }).then(
      (records) => asked && setChecked(records.length > 0),
      (thrown: unknown) => asked && setFailure(thrown),
    )
    return () => {
      asked = false
    }
  }, [])

  async function bringBack(): Promise<void> {
    setFailure(null)
    try {
      await journal.exercises.setJointAside({ aside: false })
    } catch (thrown) {
      setFailure(thrown)
    }
    await readLibrary()
  }

  if (failure !== null) return <FailureNotice failure={failure} />
  if (aside)
    return (
      <Notice title={<Trans>Not on your list right now</Trans>}>
        <p>
          <Trans>Exercises for two are set aside here. You can bring them back.</Trans>
        </p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onClick={() => goTo('/safety')}>
            <Trans>Read the safety page</Trans>
          </Button>
          <Button onClick={() => void bringBack()}>
            <Trans>Bring them back</Trans>
          </Button>
        </div>
      </Notice>
    )
  if (checked === false)
    return (
      <Notice title={<Trans>First a short check, alone</Trans>}>
        <p>
          <Trans>
            Before the first exercise for two, look at “Is this a safe place to start?” when nobody reads
            along. Your answers are not kept unless you ask.
          </Trans>
        </p>
        <div className="mt-2">
          <Button onClick={() => goTo(`/exercises/about/${safetyCheck}`)}>
            <Trans>Open the check</Trans>
          </Button>
        </div>
      </Notice>
    )
  return checked === null ? null : children
}
