import { type I18n, i18n, setupI18n } from '@lingui/core'
import { catalogues } from '#shared/catalogues.ts'
import { type Language, languageOf } from '#shared/language.ts'

const spoken = { language: 'en' }

/**
 * Makes these the words the journal process itself writes: the frame of a shared document, titles of exercises.
 * @param language BCP 47, with the region whose customs dates follow: `de-CH`
 */
export function speak(language: string): void {
  spoken.language = language
  const words = languageOf('system', language)
  i18n.loadAndActivate({ locale: words, messages: catalogues[words] })
}

/** What was spoken last, with its region. */
export const spokenLanguage = (): string => spoken.language

const known = new Map<Language, I18n>()

/** The words of one language, whichever is spoken: a record keeps the one it was written in. */
export function wordsIn(language: string): I18n {
  const words = languageOf('system', language)
  const made = known.get(words) ?? setupI18n({ locale: words, messages: { [words]: catalogues[words] } })
  known.set(words, made)
  return made
}
