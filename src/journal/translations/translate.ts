import { withoutName } from '#shared/partner-name.ts'
import type { PutText } from './exercise-strings.ts'
import type { LoadedTranslation } from './load-translations.ts'
import { textHash } from './texts.ts'

interface Translatable {
  readonly version: number
  /** The language it is written in. */
  readonly lang: string
}

interface Told<Shown> {
  readonly shown: Shown
  /** The language of its texts; those that fell back from it are marked in `{partner}`. */
  readonly lang: string
  /** Whether all that was taken from translations was looked at by a second person; null where nothing was. */
  readonly reviewed: boolean | null
}

/**
 * Tells something in a language, as far as there are translations: each text by itself from the first of `de-CH` and `de`
 * that has it, else as it was written.
 *
 * A translation of another version of the file is used only for the texts that have not changed since: [Note: made from].
 * @param language BCP 47
 * @param walk goes through all texts with the function it is given
 */
export function translate<Shown>(
  original: Translatable,
  translations: readonly LoadedTranslation[],
  language: string,
  walk: (put: PutText) => Shown,
): Told<Shown> {
  const chain = languagesFor(language, original.lang).flatMap((lang) =>
    translations.filter((one) => one.lang === lang),
  )
  const used = new Set<LoadedTranslation>()
  const shown = walk((place, text) => {
    const fitting = chain.find((one) => one.texts.has(place) && isOf(one, original.version, place, text))
    if (fitting === undefined) return chain.length === 0 ? text : withoutName(text, original.lang)
    used.add(fitting)
    return fitting.texts.get(place) ?? text
  })
  const [first] = chain.filter((one) => used.has(one))
  if (first === undefined) return { shown, lang: original.lang, reviewed: null }
  return { shown, lang: first.lang, reviewed: [...used].every(({ reviewed }) => reviewed) }
}

/**
 * [Note: made from] Of each English text that was translated, `made-from.json` beside the translations keeps a hash. When
 * the exercise gets a newer version, its translations stay those of the older one until somebody has gone through them and
 * raised their version; meanwhile exactly the texts whose English is another by now are shown in English. The same holds
 * for a draft that goes on with an older version of its exercise.
 */
function isOf(translation: LoadedTranslation, version: number, place: string, text: string): boolean {
  return translation.version === version || translation.madeFrom.get(place) === textHash(text)
}

/** `de-CH` and `de`, as far as they are not the language it is written in. */
function languagesFor(language: string, own: string): readonly string[] {
  const parts = language.split('-')
  const all = parts.map((_, at) => parts.slice(0, parts.length - at).join('-'))
  return all.includes(own) ? all.slice(0, all.indexOf(own)) : all
}
