import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { PageHeader } from '../../../components/PageHeader.tsx'
import { goBack } from '../../../state/place.ts'
import { chooseFileToAdd, useChosenFile } from './chosen-file.ts'
import { FaultList } from './FaultList.tsx'
import { LookedAt } from './LookedAt.tsx'

/** A file somebody made, before it is added: all of it, or exactly why it is no exercise. */
export function AddFileScreen() {
  const { t } = useLingui()
  const { file } = useChosenFile()
  const [failure, setFailure] = useState<unknown>(null)

  async function chooseAnother(): Promise<void> {
    setFailure(null)
    try {
      await chooseFileToAdd()
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  const another = (
    <Button onClick={() => void chooseAnother()}>
      <Trans>Choose another file</Trans>
    </Button>
  )

  if (file === null)
    return (
      <EmptyState action={another}>
        <Trans>
          No file is chosen. A file from a therapist, or one you made, can be added to your exercises.
        </Trans>
      </EmptyState>
    )
  return (
    <div className="mx-auto flex max-w-page flex-col gap-8 px-8 pt-8 pb-16">
      <div className="-mb-5 -ml-4">
        <Button kind="quiet" icon={ArrowLeft} onClick={goBack}>
          <Trans>Back</Trans>
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {file.checked.ok ? (
        <LookedAt file={{ ...file, checked: file.checked }} />
      ) : (
        <>
          <PageHeader
            key="refused"
            title={t`This file cannot be added`}
            lead={<Trans>Nothing of it was kept. Whoever made it can mend it with what is said here.</Trans>}
          />
          <FaultList faults={file.checked.faults} />
          <div>{another}</div>
        </>
      )}
    </div>
  )
}
