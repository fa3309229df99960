import { Trans } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { ExerciseStep } from '#shared/exercise.ts'
import { Button } from '../../components/Button.tsx'
import { BreathingCircle } from './BreathingCircle.tsx'
import { GentleTimer } from './GentleTimer.tsx'
import { answerStep, canStepBack, filled, moveOn, type Run, stepBack } from './run-store.ts'
import { StepInput } from './StepInput.tsx'

interface StepPageProps {
  readonly run: Run
  readonly step: ExerciseStep
}

/** One step of an exercise: what it asks or says, and what one answers it with. */
export function StepPage({ run, step }: StepPageProps) {
  const [question, help] = [useId(), useId()]
  const heading = useRef<HTMLHeadingElement>(null)
  const fill = (text: string) => filled(run, text)
  const [first = '', ...more] = fill(step.prompt).split('\n\n')
  const value = run.values.get(step.key)
  const helped = step.help !== undefined || more.length > 0
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    document.getElementById('place')?.scrollTo(0, 0)
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    moveOn()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter in any field goes on; there is a button too
    <div
      onKeyDown={onKeyDown}
      className={`mx-auto flex w-full flex-col px-8 pt-10 pb-16 short:pt-6 ${step.type === 'letter' ? 'max-w-[60rem]' : 'max-w-[44rem]'}`}
    >
      <h1 ref={heading} id={question} tabIndex={-1} className="text-25">
        {first}
      </h1>
      <div id={help} className="flex flex-col gap-2">
        {more.map((paragraph) => (
          <p key={paragraph} className="mt-2 font-writing text-17">
            {paragraph}
          </p>
        ))}
        {step.help !== undefined && <p className="mt-2 text-15 text-ink-soft">{fill(step.help)}</p>}
      </div>
      {step.minutes !== undefined && (
        <div className="mt-3 -ml-4">
          <GentleTimer key={step.key} minutes={step.minutes} />
        </div>
      )}
      <div className="mt-6 flex flex-col gap-4 short:mt-4">
        {run.exercise.id === 'pause' && step.key === 'breath' && <BreathingCircle />}
        <StepInput
          key={step.key}
          step={step}
          value={value}
          onChange={(next) => answerStep(step.key, next)}
          fill={fill}
          labelledBy={question}
          describedBy={helped ? help : undefined}
        />
        <KeepNote run={run} step={step} />
      </div>
      <div className="mt-8 flex flex-wrap items-center gap-3 short:mt-5">
        <Button kind={value === undefined && step.type !== 'info' ? 'plain' : 'primary'} onClick={moveOn}>
          <span className="min-w-20">
            {value === undefined && step.type !== 'info' ? <Trans>Skip</Trans> : <Trans>Continue</Trans>}
          </span>
        </Button>
        {canStepBack(run) && (
          <Button kind="quiet" icon={ArrowLeft} onClick={stepBack}>
            <Trans>Back</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

/** What becomes of an answer that is not kept like others. */
function KeepNote({ run, step }: StepPageProps) {
  if (step.type === 'info') return null
  const lost = run.lost.has(step.key)
  const keep = step.keep ?? 'yes'
  if (keep === 'yes' && !step.private) return null
  return (
    <p className="text-13 text-ink-soft">
      {keep === 'never' && <Trans>This answer is not kept.</Trans>}
      {keep === 'ask' && !lost && (
        <Trans>This answer is only in this window. At the end you are asked whether to keep it.</Trans>
      )}
      {lost && keep === 'ask' && (
        <Trans>You answered this before, and it was not kept. You can answer it again, or go on.</Trans>
      )}
      {step.private && keep === 'yes' && (
        <Trans>Private: left out when you share, unless you add it by hand.</Trans>
      )}
    </p>
  )
}
