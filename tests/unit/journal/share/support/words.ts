import { i18n } from '@lingui/core'

/** The frame's words in English, as their source has them. */
export function speakEnglish(): void {
  i18n.loadAndActivate({ locale: 'en', messages: {} })
}
