import type { z } from 'zod'

/** Who answers a call: main itself, or the journal process, whose reply main passes on unread. */
type AnsweredBy = 'main' | 'journal'

/** One call: the shape its input must have, who answers it, and (as a type only) what comes back. */
export interface Call<
  Input extends z.ZodType = z.ZodType,
  Output = unknown,
  By extends AnsweredBy = AnsweredBy,
> {
  readonly input: Input
  readonly by: By
  /** Whether it may answer while the vault is locked. Nothing that touches the journal may. */
  readonly whileLocked: boolean
  /** Never set: carries the output type. */
  readonly output?: Output
}

/** A call main answers, also while locked: it must not touch the journal. */
export const anytime =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output, 'main'> => ({
    input,
    by: 'main',
    whileLocked: true,
  })
/** A call main answers, with the journal process at hand. */
export const byMain =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output, 'main'> => ({
    input,
    by: 'main',
    whileLocked: false,
  })
/** A call the journal process answers. */
export const byJournal =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output, 'journal'> => ({
    input,
    by: 'journal',
    whileLocked: false,
  })
