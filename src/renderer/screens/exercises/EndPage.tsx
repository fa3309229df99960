import { Trans } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { endOfRun, finishRun } from './end-run.ts'
import { answersAtEnd, askedAbout } from './given-answers.ts'
import { LetterEndWords } from './LetterEndWords.tsx'
import { filled, keepAskedAnswers, type Run, stepBack } from './run-store.ts'

/** After the last step. What is in the window's memory alone is kept only when the person says so here. */
export function EndPage({ run }: { readonly run: Run }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const asked = askedAbout(run)
  const end = endOfRun(run)
  const skipped = answersAtEnd(run).some(({ state }) => state === 'skipped')

  async function finish(keep: boolean): Promise<void> {
    setBusy(true)
    keepAskedAnswers(keep)
    await finishRun('finished')
    setBusy(false)
  }

  return (
    <div className="mx-auto flex w-full max-w-[44rem] flex-col px-8 pt-10 pb-16">
      <h1 ref={heading} tabIndex={-1} className="text-25">
        {asked.length > 0 ? (
          <Trans>Keep these answers?</Trans>
        ) : end.kind === 'delete' ? (
          <Trans>Delete what you wrote?</Trans>
        ) : (
          <Trans>That was the last step</Trans>
        )}
      </h1>
      <p className="mt-2 max-w-[60ch] text-ink-soft">
        {asked.length > 0 ? (
          <Trans>They are only in this window so far. If you do not keep them, they are gone.</Trans>
        ) : end.kind !== 'keep' ? (
          <LetterEndWords end={end} />
        ) : skipped ? (
          <Trans>What you skipped stays skipped. You can go back to anything, or finish.</Trans>
        ) : (
          <Trans>You can go back to anything, or finish.</Trans>
        )}
      </p>
      {asked.length > 0 && (
        <ul className="mt-5 flex max-w-[60ch] list-disc flex-col gap-1.5 pl-5 marker:text-accent">
          {asked.map((step) => (
            <li key={step.key}>{filled(run, step.prompt)}</li>
          ))}
        </ul>
      )}
      <div className="mt-8 flex flex-wrap items-center gap-3">
        {asked.length > 0 ? (
          <>
            <Button busy={busy} onClick={() => void finish(false)}>
              <Trans>Finish without keeping them</Trans>
            </Button>
            <Button busy={busy} onClick={() => void finish(true)}>
              <Trans>Keep them and finish</Trans>
            </Button>
          </>
        ) : (
          <Button
            kind={end.kind === 'delete' ? 'danger' : 'primary'}
            busy={busy}
            onClick={() => void finish(false)}
          >
            {end.kind === 'delete' ? <Trans>Delete it and finish</Trans> : <Trans>Finish</Trans>}
          </Button>
        )}
        <Button kind="quiet" icon={ArrowLeft} onClick={stepBack}>
          <Trans>Back</Trans>
        </Button>
      </div>
    </div>
  )
}
