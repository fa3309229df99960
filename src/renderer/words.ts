import { i18n } from '@lingui/core'
import { catalogues } from '#shared/catalogues.ts'
import { type LanguageChoice, languageOf } from '#shared/language.ts'

/** Shows the window in a language. What is on the page changes at once. */
export function showWordsIn(choice: LanguageChoice): void {
  const language = languageOf(choice, navigator.language)
  if (i18n.locale !== language) i18n.loadAndActivate({ locale: language, messages: catalogues[language] })
}
