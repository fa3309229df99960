import { Trans } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ExerciseStep } from '#shared/exercise.ts'
import { Button } from '../../components/Button.tsx'
import { BreathingCircle } from './BreathingCircle.tsx'
import { CollectedQuestions } from './inputs/CollectedQuestions.tsx'
import { KeepNote } from './KeepNote.tsx'
import { answerStep, canStepBack, filled, moveOn, type Run, stepBack } from './run-store.ts'
import { StepBody } from './StepBody.tsx'

interface StepPageProps {
  readonly run: Run
  readonly step: ExerciseStep
}

/** One step of an exercise: what it asks or says, and what one answers it with. */
export function StepPage({ run, step }: StepPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const value = run.values.get(step.key)
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
      <StepBody
        step={step}
        value={value}
        onChange={(next) => answerStep(step.key, next)}
        fill={(text) => filled(run, text)}
        level={1}
        heading={heading}
        above={<Above run={run} step={step} />}
        below={<KeepNote step={step} lost={run.lost.has(step.key)} />}
      />
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

/** What two steps have between their question and their answer. */
function Above({ run, step }: StepPageProps) {
  if (run.exercise.id === 'pause' && step.key === 'breath') return <BreathingCircle />
  if (run.exercise.id !== 'therapy-prep' || step.key !== 'questions') return null
  const lines = run.values.get(step.key)
  return (
    <CollectedQuestions
      lines={Array.isArray(lines) ? lines.map(String) : []}
      onLines={(next) => answerStep(step.key, next)}
    />
  )
}
