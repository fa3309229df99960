import { type Texts, textHash, translatedTexts } from './texts.ts'

/** By the names of the files: the hash of each English text that was translated, by its place. */
export type MadeFrom = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface Original {
  readonly version: number
  readonly texts: Texts
}

/**
 * What translations were made from: see [Note: made from]. Of one of an older version what was known stays.
 * @param files of translations, by their names
 * @param original what an id names; undefined for nothing
 */
export function noteMadeFrom(
  files: Readonly<Record<string, { readonly version: number }>>,
  before: MadeFrom,
  original: (id: string) => Original | undefined,
): MadeFrom {
  const entries = Object.entries(files).flatMap(([name, file]) => {
    const whole = original(name.split('.').slice(0, -2).join('.'))
    if (whole?.version !== file.version) return before[name] ? [[name, before[name]] as const] : []
    const hashes = [...translatedTexts(file).keys()].flatMap((place) => {
      const text = whole.texts.get(place)
      return text === undefined ? [] : [[place, textHash(text)] as const]
    })
    return [[name, Object.fromEntries(hashes)] as const]
  })
  return Object.fromEntries(entries)
}
