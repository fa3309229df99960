// The languages the app speaks, and how one is chosen. No zod here, so that a window can import this file.

/** Every language with a catalogue of its own, in `src/shared/locales`. English is the source, and stands in for what is missing. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** What a person may choose: `system` follows the computer. */
export const languageChoices = ['system', ...languages] as const
export type LanguageChoice = (typeof languageChoices)[number]

/** The names of the languages, each in its own, as whoever looks for it reads it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

/**
 * The language to speak. A computer in a language the app does not have is spoken to in English.
 * @param system BCP 47 tag of the computer: `navigator.language`, or `app.getLocale()`
 */
export function languageOf(choice: LanguageChoice, system: string): Language {
  if (choice !== 'system') return choice
  const base = system.split('-')[0]?.toLowerCase()
  return languages.find((language) => language === base) ?? 'en'
}

/**
 * The language that dates, numbers and weeks are written in: the words of the interface, with the customs of the
 * person's own region. An English interface on a computer in Germany gives `en-DE`: "2 Nov 2026", week from Monday.
 * American English says nothing of where somebody is when they read another language: many computers come with it.
 * @param words BCP 47 tag of the words, for example `en`
 * @param system BCP 47 tag of the computer
 */
export function regionalLanguage(words: string, system: string): string {
  const { language, region } = new Intl.Locale(system)
  const spoken = new Intl.Locale(words).language
  if (region === undefined || (language === 'en' && region === 'US' && spoken !== 'en')) return words
  return new Intl.Locale(words, { region }).toString()
}
