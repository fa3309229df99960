import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft, Eye, PencilLine } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { SavingState } from '../../../components/SavingState.tsx'
import { useToday } from '../../../components/use-today.ts'
import { useWide } from '../../../components/use-wide.ts'
import { onCommand } from '../../../state/commands.ts'
import { goTo } from '../../../state/place.ts'
import { AboutPart } from './AboutPart.tsx'
import { AuthorPart } from './AuthorPart.tsx'
import { KnownPart } from './KnownPart.tsx'
import {
  confirmMakingSaved,
  flushMaking,
  letMakingGo,
  type OnPage,
  openMakingPage,
  useMaking,
} from './making-store.ts'
import { PeoplePart } from './PeoplePart.tsx'
import { Preview } from './Preview.tsx'
import { ReadyPart } from './ReadyPart.tsx'
import { StepsPart } from './StepsPart.tsx'

/** The form in which an exercise is made, and beside it how it will look. */
export function MakingScreen({ id }: { readonly id: string }) {
  const { open, failure } = useMaking()
  useEffect(() => {
    void openMakingPage(id)
    return letMakingGo
  }, [id])
  if (failure !== null)
    return (
      <div className="mx-auto max-w-page p-8">
        <FailureNotice failure={failure}>
          <Button onClick={() => goTo('/exercises/maker')}>
            <Trans>Back</Trans>
          </Button>
        </FailureNotice>
      </div>
    )
  return open === null || open.id !== id ? null : <Form open={open} />
}

function Form({ open }: { readonly open: OnPage }) {
  const { t } = useLingui()
  const today = useToday()
  const wide = useWide()
  const [looking, setLooking] = useState(false)
  /** How far down the form was left, in pixels. */
  const left = useRef(0)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useEffect(() => onCommand('show-saved', () => void confirmMakingSaved()), [])
  useLayoutEffect(() => {
    document.getElementById('place')?.scrollTo(0, looking ? 0 : left.current)
  }, [looking])
  const { making, save } = open

  function look(): void {
    if (!looking) left.current = document.getElementById('place')?.scrollTop ?? 0
    setLooking(!looking)
  }

  const formShown = wide || !looking

  return (
    <div className="flex min-h-full flex-col">
      <header className="sticky top-0 z-10 flex min-h-14 flex-wrap items-center justify-between gap-x-4 border-b border-line bg-bg px-8 py-2">
        <div className="-ml-4 flex min-w-0 items-center gap-2">
          <Button kind="quiet" icon={ArrowLeft} onClick={() => goTo('/exercises/maker')}>
            <Trans>Back</Trans>
          </Button>
          <h1 ref={heading} tabIndex={-1} className="truncate text-17">
            {making.title.trim() || t`A new exercise`}
          </h1>
        </div>
        <div className="flex items-center gap-4">
          <SavingState save={save} today={today} />
          {!wide && (
            <Button icon={looking ? PencilLine : Eye} onClick={look}>
              {looking ? <Trans>Back to the form</Trans> : <Trans>See how it looks</Trans>}
            </Button>
          )}
        </div>
      </header>
      {save.kind === 'not-saved' && (
        <div className="px-8 pt-6">
          <FailureNotice failure={save.failure} safe={<Trans>What you wrote is still in this window.</Trans>}>
            <Button onClick={() => void flushMaking()}>
              <Trans>Try again</Trans>
            </Button>
          </FailureNotice>
        </div>
      )}
      <div
        className={`mx-auto grid w-full gap-10 px-8 pt-8 pb-16 ${wide ? 'max-w-[78rem] grid-cols-[minmax(0,1fr)_minmax(0,26rem)]' : 'max-w-page'}`}
      >
        {formShown && (
          <div className="flex min-w-0 flex-col gap-12">
            <AboutPart making={making} />
            <StepsPart open={open} />
            <PeoplePart making={making} />
            <KnownPart making={making} />
            <AuthorPart making={making} given={open.given} />
            <ReadyPart open={open} />
          </div>
        )}
        {(wide || looking) && (
          <aside aria-label={t`How it will look`} className={wide ? 'sticky top-22 self-start' : ''}>
            <Preview open={open} />
          </aside>
        )}
      </div>
    </div>
  )
}
