// What keeps a file from being an exercise, and what to look at in one that is. Codes and not sentences, so that the window
// says them in the person's language, beside the field where there is one. No zod here, so that a window can import this file.

/** Why a file is refused. `detail` of a {@link Fault} fills in the number or the names that the reason needs. */
export const faultReasons = [
  // the bytes
  'file-too-large',
  'file-not-text',
  'file-not-json',
  'newer-format',
  // the shape
  'missing',
  'wrong-kind',
  'unknown-field',
  'empty',
  'too-few',
  'too-many',
  'too-small',
  'too-big',
  'too-long',
  'bad-form',
  'not-offered',
  'named-twice',
  'does-not-fit',
  // whom it is from
  'name-of-others',
  'name-not-of-others',
  'author-not-app',
  'author-is-app',
  'replaces-others',
  'taken',
  'minutes-turned',
  // the text
  'half-character',
  'control-character',
  'turns-direction',
  'hidden-character',
  'not-nfc',
  'only-spaces',
  'unknown-placeholder',
  // the steps
  'key-twice',
  'option-twice',
  'option-not-there',
  'no-earlier-step',
  'step-is-conditional',
  'step-is-no-scale',
  'step-has-no-options',
  'role-not-here',
  'role-asked-nothing',
  'series-unknown',
] as const
export type FaultReason = (typeof faultReasons)[number]

/** Where in a file: names of fields and, from 0, places in lists. Empty for the file itself. */
export type FaultPath = readonly (string | number)[]

export interface Fault {
  readonly path: FaultPath
  readonly why: FaultReason
  /** A number or names of the format, never words of the file. */
  readonly detail?: string
}

export const cautionReasons = [
  'many-steps',
  'ends-without-asking',
  'long-sentence',
  'watching',
  'pressing',
] as const
export type CautionReason = (typeof cautionReasons)[number]

/** No fault, and often meant so: what its author, and whoever adds the file, should look at. */
export interface Caution {
  readonly path: FaultPath
  readonly why: CautionReason
  /** A number, or the words it is about. */
  readonly detail?: string
}

/** A guided path or a translation that is none, and exactly why. */
export interface FaultyFile {
  readonly file: string
  /** Each names the place in the file. For whoever keeps the app's own files: a released app has none. */
  readonly reasons: readonly string[]
}

/** Where in a file, as an author of JSON writes it: `steps[3].options[0].text`. */
export function placeOf(path: FaultPath): string {
  if (path.length === 0) return 'file'
  return path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`
    return before === '' ? part : `${before}.${part}`
  }, '')
}

/** A fault or a caution in one line for whoever keeps the app's own files: `steps[1].key: key-twice 0`. */
export function faultLine({ path, why, detail }: Fault | Caution): string {
  return `${placeOf(path)}: ${why}${detail === undefined ? '' : ` ${detail}`}`
}
