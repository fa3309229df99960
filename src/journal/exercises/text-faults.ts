import type { Fault, FaultPath, FaultReason } from '#shared/exercise-fault.ts'

/** All but the line feed: a blank line makes a paragraph. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to refuse them one must name them
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u
/** Embeddings, overrides and isolates of direction: with them what is read need not be what is written. */
const directions = /[\u202a-\u202e\u2066-\u2069]/u
/** Characters that draw nothing and could carry hidden words: tags, and what divides lines without showing. */
const hidden = /[\u2028\u2029\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u
const braces = /[{}]/

/** What is wrong with any text of a file, its ids and its author included. */
export function textFaults(file: object): Fault[] {
  const faults: Fault[] = []
  walk(file, [], (text, path) => {
    const why = textFault(text)
    if (why !== null) faults.push({ path, why })
  })
  return faults
}

function textFault(text: string): FaultReason | null {
  if (!text.isWellFormed()) return 'half-character'
  if (controls.test(text)) return 'control-character'
  if (directions.test(text)) return 'turns-direction'
  if (hidden.test(text)) return 'hidden-character'
  if (text !== text.normalize('NFC')) return 'not-nfc'
  if (text !== '' && text.trim() === '') return 'only-spaces'
  if (braces.test(text.replaceAll('{partner}', ''))) return 'unknown-placeholder'
  return null
}

function walk(value: unknown, path: FaultPath, visit: (text: string, path: FaultPath) => void) {
  if (typeof value === 'string') visit(value, path)
  else if (Array.isArray(value)) for (const [at, part] of value.entries()) walk(part, [...path, at], visit)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) walk(part, [...path, name], visit)
  }
}
