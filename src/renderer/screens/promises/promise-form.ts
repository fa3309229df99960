import { create } from 'zustand'
import type { LedgerPromise, PromiseWords } from '#shared/promise.ts'
import { emptyAtLock } from '../../state/vault.ts'

/** A promise being written or changed. It stays while one looks at another place. */
interface PromiseForm {
  /** The promise that is changed, as it was read; null for a new one. */
  readonly of: { readonly id: string; readonly baseRevision: number } | null
  readonly words: PromiseWords
}

const closed: { readonly form: PromiseForm | null } = { form: null }
export const usePromiseForm = create<{ readonly form: PromiseForm | null }>(() => closed)

const noWords: PromiseWords = { what: '', howOften: '', seenBy: '', ifThen: '', reviewOn: null, idea: 'mine' }

export function beginNewPromise(): void {
  if (usePromiseForm.getState().form?.of !== null)
    usePromiseForm.setState({ form: { of: null, words: noWords } })
}

export function beginChange({ id, revision, ...promise }: LedgerPromise): void {
  const { what, howOften, seenBy, ifThen, reviewOn, idea } = promise
  const words = { what, howOften, seenBy, ifThen, reviewOn, idea }
  usePromiseForm.setState({ form: { of: { id, baseRevision: revision }, words } })
}

export function writeWords(changes: Partial<PromiseWords>): void {
  const { form } = usePromiseForm.getState()
  if (form) usePromiseForm.setState({ form: { ...form, words: { ...form.words, ...changes } } })
}

export const closeForm = (): void => usePromiseForm.setState(closed)

emptyAtLock(closeForm)
