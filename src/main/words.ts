import { i18n } from '@lingui/core'
import { messages } from '#shared/locales/en/messages.ts'

/** Loads the words main itself says: the menu and the file dialog. */
export function loadWords(): void {
  i18n.loadAndActivate({ locale: 'en', messages })
}
