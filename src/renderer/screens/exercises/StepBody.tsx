import { type ReactNode, type Ref, useId } from 'react'
import type { ExerciseStep } from '#shared/exercise.ts'
import { GentleTimer } from './GentleTimer.tsx'
import type { Fill } from './inputs/input-props.ts'
import { StepInput } from './StepInput.tsx'

interface StepBodyProps {
  readonly step: ExerciseStep
  /** Undefined while nothing is answered. */
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly fill: Fill
  /** Of the question as a heading on its page. */
  readonly level: 1 | 2
  readonly heading?: Ref<HTMLHeadingElement>
  /** Between the question and what one answers it with. */
  readonly above?: ReactNode
  readonly below?: ReactNode
}

/** What a step asks or says, and what one answers it with, wherever it is shown. */
export function StepBody({ step, value, onChange, fill, level, heading, above, below }: StepBodyProps) {
  const [question, help] = [useId(), useId()]
  const [first = '', ...more] = fill(step.prompt).split('\n\n')
  const helped = step.help !== undefined || more.length > 0
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <>
      <Heading ref={heading} id={question} tabIndex={-1} className="text-25">
        {first}
      </Heading>
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
        {above}
        <StepInput
          key={step.key}
          step={step}
          value={value}
          onChange={onChange}
          fill={fill}
          labelledBy={question}
          describedBy={helped ? help : undefined}
        />
        {below}
      </div>
    </>
  )
}
