import type { z } from 'zod'
import type { Call } from './call.ts'
import type { contract } from './contract.ts'
import type { FailureCode, FailureDetail } from './failure.ts'
import type { News } from './news.ts'

type Contract = typeof contract
export type Group = keyof Contract
type OutputOf<C> = C extends Call<z.ZodType, infer Output> ? Output : never
type InputOf<C> = C extends Call<infer Input> ? z.output<Input> : never

/** `group.call` of every call. */
export type CallName = { [G in Group]: `${G}.${Extract<keyof Contract[G], string>}` }[Group]

/** The functions a process must have to answer the calls that are its own; a missing one does not compile. */
export type Handlers<By extends 'main' | 'journal'> = {
  readonly [G in Group as HasCalls<G, By> extends true ? G : never]: {
    readonly [C in keyof Contract[G] as Contract[G][C] extends { by: By } ? C : never]: (
      input: InputOf<Contract[G][C]>,
    ) => OutputOf<Contract[G][C]> | Promise<OutputOf<Contract[G][C]>>
  }
}
type HasCalls<G extends Group, By> = true extends {
  [C in keyof Contract[G]]: Contract[G][C] extends { by: By } ? true : never
}[keyof Contract[G]]
  ? true
  : false

/** The contract as the window sees it. */
export type Client = {
  readonly [G in Group]: {
    readonly [C in keyof Contract[G]]: InputOf<Contract[G][C]> extends undefined
      ? () => Promise<OutputOf<Contract[G][C]>>
      : (input: InputOf<Contract[G][C]>) => Promise<OutputOf<Contract[G][C]>>
  }
}

/** Failures cross as data. */
export type Refusal = { readonly ok: false; readonly code: FailureCode; readonly detail?: FailureDetail }
/** What comes back over the bridge: a value of main's, or the journal process's value as JSON in UTF-8, unread. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: true; readonly sealed: Uint8Array }
  | Refusal

export type NewsName = keyof News
