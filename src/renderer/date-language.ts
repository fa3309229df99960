/**
 * The language dates are written in: the words of the interface's language, in the order and with the week of the
 * person's own region. An English interface on a computer in Germany gives `en-DE`: "2 Nov 2026", week from Monday.
 * @param words BCP 47 tag of the interface, for example `en`
 * @param system BCP 47 tag of the computer, for example `navigator.language`
 */
export function dateLanguage(words: string, system: string): string {
  const { region } = new Intl.Locale(system)
  return region === undefined ? words : new Intl.Locale(words, { region }).toString()
}
