import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { faultLine } from '#shared/exercise-fault.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { goTo } from '../../../state/place.ts'
import { CautionList } from '../others/FaultList.tsx'
import { SeriesQuestion } from '../others/SeriesQuestion.tsx'
import { useFaultWords } from '../others/use-fault-words.ts'
import { goToField } from './at-field.ts'
import { type Done, giveOut } from './give-out.ts'
import { type OnPage, patchPage } from './making-store.ts'
import { Part } from './Part.tsx'

/** What is still missing, what is worth a look, and where it can go when it is ready. */
export function ReadyPart({ open }: { readonly open: OnPage }) {
  const { t } = useLingui()
  const words = useFaultWords()
  const [mayAddToSeries, setMayAddToSeries] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const missing = useRef<HTMLParagraphElement>(null)
  const { checked, given } = open
  const faults = checked.ok ? [] : checked.faults

  async function leave(way: 'library' | 'file'): Promise<void> {
    setFailure(null)
    setDone(null)
    setBusy(true)
    try {
      const outcome = await giveOut(way, mayAddToSeries)
      setDone(outcome)
      if (outcome.kind === 'refused') {
        patchPage({ asked: true })
        requestAnimationFrame(() => missing.current?.focus())
      }
    } catch (thrown) {
      setFailure(thrown)
    }
    setBusy(false)
  }

  return (
    <Part title={<Trans>When it is ready</Trans>}>
      {faults.length > 0 && (
        <div className="flex flex-col gap-2">
          <p ref={missing} tabIndex={-1} className="font-medium">
            <Plural value={faults.length} one="# thing is still to do" other="# things are still to do" />
          </p>
          <ul className="flex flex-col">
            {faults.map((fault) => (
              <li key={faultLine(fault)}>
                <button
                  type="button"
                  onClick={() => {
                    patchPage({ asked: true })
                    goToField(fault.path)
                  }}
                  className="min-h-8 rounded-control px-2 py-1 text-left text-15 hover:bg-raised"
                >
                  <span className="font-medium">{words.place(fault.path)}:</span>{' '}
                  <span className="text-ink-soft">{words.fault(fault)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {checked.ok && checked.cautions.length > 0 && (
        <Notice title={<Trans>Worth a look</Trans>}>
          <CautionList cautions={checked.cautions} />
        </Notice>
      )}
      {checked.ok && checked.appSeries.length > 0 && (
        <SeriesQuestion series={checked.appSeries} allowed={mayAddToSeries} onChange={setMayAddToSeries} />
      )}
      {failure !== null && (
        <FailureNotice failure={failure} safe={<Trans>What you made is kept in this journal.</Trans>} />
      )}
      <p role="status" className={done?.kind === 'added' || done?.kind === 'saved' ? '' : 'sr-only'}>
        {done?.kind === 'added' && <Trans>It is among your exercises now, under “From others”.</Trans>}
        {done?.kind === 'saved' && (
          <Trans>It is saved as a file. Whoever opens it in Goldseam sees all of it first.</Trans>
        )}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" busy={busy} onClick={() => void leave('library')}>
          <Trans>Add to my exercises</Trans>
        </Button>
        <Button busy={busy} onClick={() => void leave('file')}>
          <Trans>Save as a file</Trans>
        </Button>
        {done?.kind === 'added' && given && (
          <Button
            onClick={() => goTo(`/exercises/about/${given.id}`)}
            aria-label={t`Open it among my exercises`}
          >
            <Trans>Open it</Trans>
          </Button>
        )}
      </div>
    </Part>
  )
}
