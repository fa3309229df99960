import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { middleOfLast, seen, type WeeklyValues } from '#shared/weekly-series.ts'

/** What can be seen of some values, in words, and nothing more: never whether it is good, or where it goes. `band`: the chart shows one. */
export function useSeenWords(): (values: WeeklyValues, band?: boolean) => string {
  const { t } = useLingui()
  return (values, band = true) => {
    const what = seen(values, true)
    if (what === null) return t`Nothing filled in.`
    const { lowest, highest, weeks, blank } = what
    const range =
      lowest === highest
        ? t`${lowest}, over ${plural(weeks, { one: '# week', other: '# weeks' })}.`
        : t`Between ${lowest} and ${highest} over ${plural(weeks, { one: '# week', other: '# weeks' })}.`
    const gaps = t`${plural(blank, { one: '# week left blank.', other: '# weeks left blank.' })}`
    const middle = t`The pale band is the middle of the last four weeks.`
    return [range, ...(blank > 0 ? [gaps] : []), ...(band && middleOfLast(values) ? [middle] : [])].join(' ')
  }
}
