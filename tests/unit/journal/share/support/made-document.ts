import { composeDocument } from '#journal/share/compose-document.ts'
import type { ChosenEntry } from '#journal/share/gather.ts'
import type { ShareDocument, ShareOptions } from '#shared/share.ts'

/** An entry of the given words, the nth of November 2026. */
export function madeEntry(nth: number, body: string, title = ''): ChosenEntry {
  const day = `2026-11-${String(nth).padStart(2, '0')}`
  return { id: `id-${nth}`, position: nth, revision: 1, day, time: '21:04', title, body }
}

/** A document of one entry per body. */
export function madeDocument(bodies: readonly string[], options: Partial<ShareOptions> = {}): ShareDocument {
  const entries = bodies.map((body, index) => madeEntry(index + 1, body, `Title ${index + 1}`))
  return composeDocument(
    entries,
    { heading: '', showTimes: false, dateForm: 'language', clock: 'language', ...options },
    'en-GB',
  )
}
