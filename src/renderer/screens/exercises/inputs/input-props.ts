import type { AnswerValues } from '#shared/answer-record.ts'
import type { ExerciseStep, StepType } from '#shared/exercise.ts'

export type StepOf<Type extends StepType> = Extract<ExerciseStep, { type: Type }>

/** The answer to a step, as an input gives it. */
export type AnswerOf<Type extends keyof AnswerValues> = AnswerValues[Type] extends readonly (infer Item)[]
  ? readonly Item[]
  : AnswerValues[Type]

/** What every input is given: the answer it shows, and where it says that it became another. */
export interface InputProps<Value> {
  /** Undefined while nothing is answered. */
  readonly value: Value | undefined
  /** Undefined takes the answer away. */
  readonly onChange: (value: Value | undefined) => void
  /** The element that holds the question. */
  readonly labelledBy: string
  /** The elements that help with it, if any. */
  readonly describedBy: string | undefined
}

/** A text of the exercise with the other person's name in it. */
export type Fill = (text: string) => string
