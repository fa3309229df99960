import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Exit } from '#shared/exercise.ts'
import { Button } from '../../components/Button.tsx'
import { journal } from '../../journal.ts'
import { BeingSafe } from '../safety/BeingSafe.tsx'
import { CarryingTooMuch } from '../safety/CarryingTooMuch.tsx'
import { Numbers } from '../safety/Numbers.tsx'
import { OwnBehaviour } from '../safety/OwnBehaviour.tsx'
import { goOn, runFailed, stepBack } from './run-store.ts'

/** By main, which locks first: the page’s own `close` does nothing where the app runs on Chromium. */
async function closeApp(): Promise<void> {
  try {
    await journal.vault.lockAndClose()
  } catch (failure) {
    runFailed(failure)
  }
}

interface ExitPageProps {
  readonly to: Exit
  /** Leaves the exercise. */
  readonly onLeave: () => void
  readonly onPause: () => void
}

/** A page of the app that an answer led to. It keeps nothing, and one may go on from it. */
export function ExitPage({ to, onLeave, onPause }: ExitPageProps) {
  const [page, setPage] = useState<Exit | 'numbers'>(to)
  const region = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page stands for what is read now
  useEffect(() => {
    // Not the region into view: its beginning would go under the bar that stays on top.
    document.getElementById('place')?.scrollTo(0, 0)
    region.current?.focus({ preventScroll: true })
  }, [page])
  const showNumbers = (
    <Button kind="primary" onClick={() => setPage('numbers')}>
      <Trans>Show numbers</Trans>
    </Button>
  )
  const carryOn = (
    <Button onClick={goOn}>
      <Trans>Carry on by myself</Trans>
    </Button>
  )
  return (
    <section
      ref={region}
      tabIndex={-1}
      aria-labelledby="exit-page"
      className="mx-auto flex w-full max-w-[52rem] flex-col px-8 pt-10 pb-16"
    >
      <h1 id="exit-page" className="sr-only">
        {page === 'pause' ? <Trans>Another time</Trans> : <Trans>Safety</Trans>}
      </h1>
      {page === 'safety' && (
        <>
          <BeingSafe>
            <Actions>
              {showNumbers}
              {carryOn}
              <Button kind="quiet" onClick={() => void closeApp()}>
                <Trans>Close the app now</Trans>
              </Button>
            </Actions>
          </BeingSafe>
          <div className="reading mt-[1em]!">
            <p>
              <Trans>
                Nothing you ticked is kept unless you ask. Exercises for two are set aside here. The rest is
                still yours.
              </Trans>
            </p>
          </div>
        </>
      )}
      {page === 'own-behaviour' && (
        <OwnBehaviour ticked>
          <Actions>
            {showNumbers}
            <Button onClick={() => setPage('safety')}>
              <Trans>Safety page</Trans>
            </Button>
            {carryOn}
          </Actions>
        </OwnBehaviour>
      )}
      {page === 'crisis' && (
        <CarryingTooMuch>
          <Actions>
            {showNumbers}
            <Button onClick={onPause}>
              <Trans>Pause</Trans>
            </Button>
            {carryOn}
          </Actions>
        </CarryingTooMuch>
      )}
      {page === 'pause' && (
        <>
          <div className="reading">
            <h2 className="text-25">
              <Trans>Another time</Trans>
            </h2>
            <p>
              <Trans>That is fine. Come back when you have a quiet moment to yourself.</Trans>
            </p>
          </div>
          <Actions>
            <Button kind="primary" onClick={onLeave}>
              <Trans>Close</Trans>
            </Button>
            <Button onClick={stepBack}>
              <Trans>Back to the question</Trans>
            </Button>
          </Actions>
        </>
      )}
      {page === 'numbers' && (
        <>
          <Numbers />
          <Actions>
            {carryOn}
            <Button kind="quiet" onClick={() => setPage(to)}>
              <Trans>Back</Trans>
            </Button>
          </Actions>
        </>
      )}
    </section>
  )
}

function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="mt-8 flex flex-wrap gap-3 font-interface text-15">{children}</div>
}
