import { useLingui } from '@lingui/react/macro'
import type { MeasurePoint } from '#shared/measure.ts'
import type { SeriesName } from '#shared/measured-series.ts'
import { choiceWords } from './choice-words.ts'

/** "taken up 3, a little 1": what was chosen, counted, in the order of the choices. Empty where nothing was. */
export function useChoiceCounts(): (series: SeriesName, points: readonly MeasurePoint[]) => string {
  const { i18n } = useLingui()
  return (series, points) => {
    const counts = new Map<string, number>()
    for (const [choice, words] of Object.entries(choiceWords[series] ?? {})) {
      const count = points.filter((point) => point.choice === choice).length
      const name = i18n._(words)
      if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count)
    }
    return [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
  }
}
