const common = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pl',
  'pt',
  'ru',
  'sv',
  'tr',
  'uk',
  'ar',
  'hi',
  'ja',
  'zh',
]

/**
 * Languages an exercise may be in, by name.
 * @param locale the language in which they are named
 * @param own one that is offered in any case, by its code
 */
export function languageChoices(
  locale: string,
  own: string,
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' })
  const others = common.includes(own) ? [] : [{ value: own, label: own }]
  return [...common.map((value) => ({ value, label: names.of(value) ?? value })), ...others].sort(
    (one, other) => one.label.localeCompare(other.label, locale),
  )
}
