import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { KeptRecord } from '#shared/exercise-draft.ts'
import { toFailure } from '#shared/failure.ts'
import { journal } from '../journal.ts'
import { forgetAtSeal } from './at-seal.ts'
import { emptyAtLock } from './vault.ts'

/** Whether an entry is the record of an exercise. `null`: it is an ordinary entry. */
type Found = KeptRecord | null

/** What is known of the entries that were opened. */
const useKnown = create<{ readonly of: ReadonlyMap<string, Found> }>(() => ({ of: new Map() }))

/** Counts up at lock: answers that come later are nobody's. */
let life = 0

function know(id: string, found: Found): void {
  useKnown.setState(({ of }) => ({ of: new Map(of).set(id, found) }))
}

async function ask(id: string): Promise<void> {
  const mine = life
  try {
    const found = await journal.exercises.readRecord({ id })
    if (mine === life) know(id, found)
  } catch (failure) {
    if (toFailure(failure).code !== 'record-not-found') throw failure
    if (mine === life) know(id, null)
  }
}

/** The record was changed: this is how it is stored now. */
export function recordIs(kept: KeptRecord): void {
  know(kept.record.id, kept)
}

interface EntryRecord {
  /** Undefined until it is known. */
  readonly record: Found | undefined
  readonly failure: unknown
}

/**
 * The record an entry is, if it is one. An entry that was never stored is none, and stays none.
 * @param opening changes with every opening of the page
 */
export function useEntryRecord(id: string, stored: boolean, opening: number): EntryRecord {
  const record = useKnown((known) => known.of.get(id))
  const [failure, setFailure] = useState<unknown>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the page opens, and not when its first word is stored
  useEffect(() => {
    setFailure(null)
    if (useKnown.getState().of.has(id)) return
    if (stored) ask(id).catch(setFailure)
    else know(id, null)
  }, [id, opening])
  return { record, failure }
}

forgetAtSeal((ids) =>
  useKnown.setState(({ of }) => ({ of: new Map([...of].filter(([id]) => !ids.includes(id))) })),
)

emptyAtLock(() => {
  life += 1
  useKnown.setState({ of: new Map() })
})
