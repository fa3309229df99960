import type { ShareOptions } from '#shared/share.ts'

/** Where paper is sold as Letter (CLDR, "paperSize"); everywhere else it is A4. */
const letterRegions = new Set([
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
])

/** The paper a person most likely has. @param system BCP 47 tag of the computer */
export function paperOf(system: string): ShareOptions['paper'] {
  const { region } = new Intl.Locale(system).maximize()
  return region !== undefined && letterRegions.has(region) ? 'letter' : 'a4'
}
