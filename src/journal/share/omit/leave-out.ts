import { applyOmissions } from '#shared/apply-omissions.ts'
import { Failure } from '#shared/failure.ts'
import type { Omission } from '#shared/omission.ts'
import type { ShareDocument } from '#shared/share.ts'
import { omissionMarks } from './omission-marks.ts'
import { proveLeftOut } from './prove-left-out.ts'

/** What was taken out of a document, for the proof: it must not be in the file more often than in the document. */
export interface Removed {
  /** Passages as they were; own words stand for some of them. */
  readonly passages: readonly string[]
  /** Names that stood in it. */
  readonly names: readonly string[]
}

/** Of a document of which everything stays. */
export const nothingRemoved: Removed = { passages: [], names: [] }

export interface ToHandOver {
  readonly document: ShareDocument
  readonly removed: Removed
}

/**
 * The document that may be handed over, with everything left out of it that the person chose. Throws a Failure
 * `omission-moved` with the ids of the parts to look at again when other words stand where something was to be left out,
 * or `share-not-proven` when something of what was to be left out is still in it.
 */
export function leaveOut(whole: ShareDocument, omissions: readonly Omission[]): ToHandOver {
  if (omissions.length === 0) return { document: whole, removed: nothingRemoved }
  const marks = omissionMarks()
  const { document, moved, places } = applyOmissions(whole, omissions, marks)
  if (moved.length > 0) {
    throw new Failure('omission-moved', { parts: [...new Set(moved.map(({ part }) => part))] })
  }
  const drawn = applyOmissions(whole, omissions, marks, true)
  proveLeftOut({ whole, left: document, drawn, omissions, marks })
  const done = omissions.filter(({ id }) => places.has(id))
  return {
    document,
    removed: {
      passages: done.flatMap((omission) => (omission.kind === 'name' ? [] : [omission.words])),
      names: done.flatMap((omission) => (omission.kind === 'name' ? [omission.name] : [])),
    },
  }
}
