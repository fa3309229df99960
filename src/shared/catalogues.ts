import type { Messages } from '@lingui/core'
import type { Language } from './language.ts'
import { messages as de } from './locales/de/messages.ts'
import { messages as en } from './locales/en/messages.ts'

/** The words of every language; where one has none for a message, the English ones are in it. */
export const catalogues: Readonly<Record<Language, Messages>> = { en, de }
