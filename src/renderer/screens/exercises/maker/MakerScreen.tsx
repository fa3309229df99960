import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft, FilePlus2, FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Fault } from '#shared/exercise-fault.ts'
import type { MakingRow } from '#shared/maker-calls.ts'
import { Button } from '../../../components/Button.tsx'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { PageHeader } from '../../../components/PageHeader.tsx'
import { journal } from '../../../journal.ts'
import { goTo } from '../../../state/place.ts'
import { chooseFile } from '../others/chosen-file.ts'
import { FaultList } from '../others/FaultList.tsx'
import { makeNew, makeOn } from './begin-making.ts'
import { MakingList } from './MakingList.tsx'

/** Exercises that are being made, and the ways to begin one. */
export function MakerScreen() {
  const { t } = useLingui()
  const [makings, setMakings] = useState<readonly MakingRow[] | null>(null)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [deleting, setDeleting] = useState<MakingRow | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    journal.maker.list().then(setMakings, setFailure)
  }, [])

  async function attempt(act: () => Promise<void>): Promise<void> {
    setFailure(null)
    setFaults([])
    try {
      await act()
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  async function openFile(): Promise<void> {
    const file = await chooseFile()
    if (file === null) return
    if (file.checked.ok) await makeOn(file.checked.exercise)
    else setFaults(file.checked.faults)
  }
  async function discard({ id }: MakingRow): Promise<void> {
    await journal.maker.discard({ id })
    setMakings(await journal.maker.list())
  }

  return (
    <div className="mx-auto flex max-w-page flex-col gap-8 px-8 pt-8 pb-16">
      <div className="-mb-5 -ml-4">
        <Button kind="quiet" icon={ArrowLeft} onClick={() => goTo('/exercises')}>
          <Trans>All exercises</Trans>
        </Button>
      </div>
      <PageHeader
        title={t`Make an exercise`}
        lead={
          <Trans>
            For yourself, or for somebody you work with. It becomes one file that Goldseam can open on any
            computer. What you make is kept in this journal as you type.
          </Trans>
        }
      />
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" icon={FilePlus2} onClick={() => void attempt(makeNew)}>
          <Trans>Begin a new one</Trans>
        </Button>
        <Button icon={FolderOpen} onClick={() => void attempt(openFile)}>
          <Trans>Open a file to change it</Trans>
        </Button>
      </div>
      <p className="-mt-4 max-w-[60ch] text-15 text-ink-soft">
        <Trans>
          You can also begin with an exercise that is there: on its page, choose “Make your own from this”.
        </Trans>
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
      {faults.length > 0 && (
        <Notice kind="failure" title={<Trans>This file cannot be opened as an exercise</Trans>}>
          <FaultList faults={faults} />
        </Notice>
      )}
      {makings && <MakingList makings={makings} onDelete={setDeleting} />}
      <ConfirmDialog
        open={deleting !== null}
        title={t`Delete what you made here?`}
        confirm={t`Delete for good`}
        onCancel={() => setDeleting(null)}
        onConfirm={() => {
          if (deleting) void attempt(() => discard(deleting))
          setDeleting(null)
        }}
      >
        <Trans>
          It goes for good from the maker. Files you saved, and what you added to your exercises, stay.
        </Trans>
      </ConfirmDialog>
    </div>
  )
}
