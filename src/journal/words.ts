import { i18n } from '@lingui/core'
import { messages } from '#shared/locales/en/messages.ts'

/** Loads the words the journal process itself writes: the frame of a shared document. */
export function loadWords(): void {
  i18n.loadAndActivate({ locale: 'en', messages })
}
