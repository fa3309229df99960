import { i18n } from '@lingui/core'
import { messages } from '#shared/locales/en/messages.ts'

/** Makes the words of the interface available. Called once, before anything is shown. */
export function activateWords(): void {
  i18n.loadAndActivate({ locale: 'en', messages })
}
