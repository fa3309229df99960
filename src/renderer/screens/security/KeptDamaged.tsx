import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { journal } from '../../journal.ts'

/** The damaged journals that salvages have kept, what they are to somebody with an old key, and the offer to remove them. */
export function KeptDamaged() {
  const { t } = useLingui()
  const [files, setFiles] = useState(0)
  const [asking, setAsking] = useState(false)
  const [removed, setRemoved] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const said = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    journal.health.keptDamaged().then(({ files: kept }) => setFiles(kept), setFailure)
  }, [])
  // The button that had the focus is gone.
  useEffect(() => {
    if (removed) said.current?.focus()
  }, [removed])

  async function remove() {
    setAsking(false)
    setFailure(null)
    try {
      await journal.health.removeDamaged()
      setRemoved(true)
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  if (removed) {
    return (
      <p ref={said} tabIndex={-1} role="status" className="max-w-[60ch]">
        <Trans>Nothing damaged is kept any more.</Trans>
      </p>
    )
  }
  if (files === 0) return failure === null ? null : <FailureNotice failure={failure} />
  return (
    <div className="flex max-w-[60ch] flex-col items-start gap-3">
      <p>
        <Plural
          value={files}
          one="The damaged file of a salvaged journal is still in the journal’s folder."
          other="# damaged files of salvaged journals are still in the journal’s folder."
        />{' '}
        <Trans>
          Entries deleted since may still be in it. Like an old backup, it opens with the passphrase and the
          keys of its time, also when all keys are new.
        </Trans>
      </p>
      <Button onClick={() => setAsking(true)}>
        <Trans>Remove what was damaged</Trans>
      </Button>
      {failure !== null && <FailureNotice failure={failure} />}
      <ConfirmDialog
        open={asking}
        title={t`Remove what was damaged?`}
        confirm={t`Remove it`}
        onCancel={() => setAsking(false)}
        onConfirm={() => void remove()}
      >
        <Trans>
          What could be read of it is in your journal. What could not be read is then gone for good.
        </Trans>
      </ConfirmDialog>
    </div>
  )
}
