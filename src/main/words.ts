import { i18n } from '@lingui/core'
import { catalogues } from '#shared/catalogues.ts'
import type { Language } from '#shared/language.ts'

/** Makes these the words main itself says: the menu and the file dialog. */
export function speak(language: Language): void {
  i18n.loadAndActivate({ locale: language, messages: catalogues[language] })
}
