/** The quotation marks of a language: outer pair, inner pair, the space between the outer ones and the words included. */
export interface Quotes {
  readonly open: string
  readonly close: string
  readonly innerOpen: string
  readonly innerClose: string
}

const quotes = (open: string, close: string, innerOpen: string, innerClose: string): Quotes => ({
  open,
  close,
  innerOpen,
  innerClose,
})

const english = quotes('“', '”', '‘', '’')
const german = quotes('„', '“', '‚', '‘')
const polish = quotes('„', '”', '‚', '’')
const swedish = quotes('”', '”', '’', '’')
/** Whoever types a single mark in these languages means a single one: their second pair is typed otherwise. */
const angled = quotes('«', '»', '‘', '’')
/** French sets its marks off by a narrow space that no line breaks at. */
const french = quotes('«\u202f', '\u202f»', '‘', '’')

/**
 * By language, and by region where a region has its own; from the Unicode CLDR (delimiters), with what is usual on
 * keyboards of English and Dutch. Languages that are not here keep the straight marks: no marks are better than wrong ones.
 */
const byLanguage: Readonly<Record<string, Quotes>> = {
  ...all(english, 'en af cy ga nl ko tr zh id ms vi th sw tl pt pt-BR'),
  ...all(german, 'de cs sk sl bg is lt ka et lb hr sr sq mk da'),
  ...all(polish, 'pl ro hu bs'),
  ...all(swedish, 'sv fi'),
  ...all(angled, 'es ca eu gl it el pt-PT nb nn no lv ru uk be hy kk'),
  fr: french,
  ...all(quotes('«', '»', '‹', '›'), 'de-CH de-LI fr-CH it-CH'),
}

function all(marks: Quotes, languages: string): Record<string, Quotes> {
  return Object.fromEntries(languages.split(' ').map((language) => [language, marks]))
}

/**
 * The quotation marks of a language, or null when it keeps the straight ones.
 * @param language as `navigator.language` says it: `de`, `de-CH`, `zh-Hant-TW`
 */
export function quotesOf(language: string): Quotes | null {
  const [base = '', ...rest] = language.split('-')
  const region = rest.find((part) => /^[A-Z]{2}$/i.test(part))?.toUpperCase()
  return byLanguage[`${base.toLowerCase()}-${region}`] ?? byLanguage[base.toLowerCase()] ?? null
}
