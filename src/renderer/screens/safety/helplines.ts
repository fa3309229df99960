import data from '../../../../resources/helplines.json'

/** What a line is for. */
export type HelplineKind = 'abuse' | 'abuse-women' | 'abuse-men' | 'own-behaviour' | 'crisis'

export interface Helpline {
  readonly id: string
  /** ISO 3166 codes; `EU` for the European Union. */
  readonly countries: readonly string[]
  readonly kind: HelplineKind
  readonly name: string
  readonly number: string
  /** How the number is known. */
  readonly source: string
  /** `YYYY-MM` in which a person rang it; null until somebody has. */
  readonly checked: string | null
  /** The part of the country it is for, in its own words. */
  readonly area?: string
  /** False when it does not work in the whole of what `countries` names. */
  readonly everywhere?: boolean
}

/** Every line we know. The shape of the data is checked by a test, not here: it is part of the app. */
export const helplines = data.lines as readonly Helpline[]

/** Every country there is a line of, in the order of the data. */
export const countries: readonly string[] = [...new Set(helplines.flatMap((line) => line.countries))]

export interface CountryLines {
  readonly country: string
  readonly lines: readonly Helpline[]
}

/** The lines by country, in the order of the data, with one country first. */
export function linesByCountry(
  lines: readonly Helpline[],
  first: string | undefined,
): readonly CountryLines[] {
  const countries = [...new Set(lines.flatMap((line) => line.countries))]
  const ordered = countries.toSorted((a, b) => Number(b === first) - Number(a === first))
  return ordered.map((country) => ({
    country,
    lines: lines.filter((line) => line.countries.includes(country)),
  }))
}

/** The country of a BCP 47 tag, or undefined if it names none: `en-GB` gives `GB`. */
export function countryOf(language: string): string | undefined {
  return new Intl.Locale(language).region
}
