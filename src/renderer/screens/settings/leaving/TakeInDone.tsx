import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ImportOutcome } from '#shared/transfer.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Step } from '../../../components/Step.tsx'
import { forgetImport, undoImport } from '../../../state/transfer.ts'
import { DoneButton } from './DoneButton.tsx'

interface TakeInDoneProps {
  readonly outcome: Extract<ImportOutcome, { kind: 'imported' }>
}

/** What came in and what did not, and the way to take it out again. */
export function TakeInDone({ outcome: { entries, alreadyHere, different, others } }: TakeInDoneProps) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const came = entries + others > 0

  async function takeOut() {
    setBusy(true)
    setFailure(null)
    try {
      await undoImport()
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Step
      title={came ? <Trans>It is in your journal</Trans> : <Trans>Nothing new was in it</Trans>}
      actions={
        <>
          <DoneButton forget={forgetImport} disabled={busy} />
          {came && (
            <Button busy={busy} onClick={() => void takeOut()}>
              <Trans>Take it out again</Trans>
            </Button>
          )}
        </>
      }
    >
      <div className="reading">
        <p>
          <Plural value={entries} one="# entry came in." other="# entries came in." />{' '}
          {others > 0 && (
            <Plural
              value={others}
              one="# other thing came with it: answers, promises, choices and the like."
              other="# other things came with it: answers, promises, choices and the like."
            />
          )}
        </p>
        {alreadyHere > 0 && (
          <p>
            <Plural
              value={alreadyHere}
              one="# entry was here already, with the same words."
              other="# entries were here already, with the same words."
            />
          </p>
        )}
        {different > 0 && (
          <p>
            <Plural
              value={different}
              one="# entry is here with other words. It was left as it is here; what the file says of it did not come in."
              other="# entries are here with other words. They were left as they are here; what the file says of them did not come in."
            />
          </p>
        )}
        {came && (
          <p>
            <Trans>
              Until you choose Done or lock the journal, you can take it out again. What you have changed by
              then stays.
            </Trans>
          </p>
        )}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </Step>
  )
}
