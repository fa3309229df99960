import { Trans, useLingui } from '@lingui/react/macro'
import type { AnswerValues } from '#shared/answer-record.ts'
import type { ExerciseStep } from '#shared/exercise.ts'
import { ChoiceAnswer } from './inputs/ChoiceAnswer.tsx'
import { DateField, DayAnswer } from './inputs/DayAnswer.tsx'
import { FeelingsAnswer } from './inputs/FeelingsAnswer.tsx'
import type { AnswerOf, Fill, InputProps } from './inputs/input-props.ts'
import { LetterAnswer } from './inputs/LetterAnswer.tsx'
import { LinesAnswer } from './inputs/LinesAnswer.tsx'
import { PromisesAnswer } from './inputs/PromisesAnswer.tsx'
import { ReviewOfPromises } from './inputs/ReviewOfPromises.tsx'
import { ScaleAnswer } from './inputs/ScaleAnswer.tsx'
import { TextAnswer } from './inputs/TextAnswer.tsx'
import { TicksAnswer } from './inputs/TicksAnswer.tsx'

interface StepInputProps {
  readonly step: ExerciseStep
  /** Undefined while nothing is answered. */
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly fill: Fill
  readonly labelledBy: string
  readonly describedBy: string | undefined
}

/** What one answers a step with. A step that only tells something has nothing. */
export function StepInput({ step, value, fill, ...rest }: StepInputProps) {
  const { t } = useLingui()
  // The answer is of the kind the step asks for: only its own input and the journal give one.
  const props = <Type extends keyof AnswerValues>(_: Type) =>
    ({ ...rest, value }) as unknown as InputProps<AnswerOf<Type>>
  switch (step.type) {
    case 'info':
      return null
    case 'short-text':
      return <TextAnswer {...props('short-text')} lines={2} />
    case 'long-text':
      return <TextAnswer {...props('long-text')} lines={8} />
    case 'scale':
      return <ScaleAnswer {...props('scale')} low={fill(step.low)} high={fill(step.high)} />
    case 'single-choice':
      return <ChoiceAnswer {...props('single-choice')} options={step.options} fill={fill} />
    case 'multi-choice':
    case 'checklist':
      return <TicksAnswer {...props(step.type)} options={step.options} fill={fill} />
    case 'date':
      return <DayAnswer {...props('date')} />
    case 'time':
      return (
        <DateField type="time" {...props('time')} value={props('time').value ?? ''}>
          <Trans>Time. Roughly is fine.</Trans>
        </DateField>
      )
    case 'list':
      return (
        <LinesAnswer {...props('list')} max={step.max} longest={600} nameOf={(number) => t`Line ${number}`} />
      )
    case 'person':
      return (
        <LinesAnswer
          {...props('person')}
          max={step.many ? undefined : 1}
          longest={60}
          nameOf={(number) =>
            step.many ? t`Person ${number}, initials or first name` : t`Initials or first name`
          }
        />
      )
    case 'feelings':
      return <FeelingsAnswer {...props('feelings')} />
    case 'commitment':
      return <PromisesAnswer {...props('commitment')} many={step.many ?? false} />
    case 'commitment-review':
      return <ReviewOfPromises {...props('commitment-review')} />
    case 'letter':
      return <LetterAnswer {...props('letter')} step={step} fill={fill} />
  }
}
