import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { OfferedChart } from '#shared/share-offer.ts'
import type { ChartedPart, ChartSeries } from '#shared/sheet-charts.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { changeShare } from '../../../state/share-draft.ts'

/** What a group of charts is called for those who do not see below which tick it stands. */
const groupWords: Record<ChartedPart, MessageDescriptor> = {
  trust: msg`Which charts about trust`,
  wellbeing: msg`Which charts about how you are`,
}

interface ChartsChoiceProps {
  readonly part: ChartedPart
  /** Those there is something to draw of. */
  readonly charts: readonly OfferedChart[]
  /** The charts, of whichever part, that are not to be in it. */
  readonly out: readonly ChartSeries[]
}

/** The charts of one part, each to be switched off by itself. */
export function ChartsChoice({ part, charts, out }: ChartsChoiceProps) {
  const { i18n } = useLingui()
  if (charts.length === 0) return null

  function tick(series: ChartSeries, goesIn: boolean) {
    const others = out.filter((one) => one !== series)
    changeShare({ chartsOut: goesIn ? others : [...others, series] })
  }

  return (
    <fieldset className="flex flex-wrap gap-x-6 pl-8 text-15">
      <legend className="sr-only">{i18n._(groupWords[part])}</legend>
      {charts.map(({ series, title }) => (
        <Checkbox key={series} checked={!out.includes(series)} onChange={(goesIn) => tick(series, goesIn)}>
          {title}
        </Checkbox>
      ))}
      <p role="status" className="self-center text-13 text-ink-soft">
        {charts.every(({ series }) => out.includes(series)) && (
          <Trans>none of them: this part is left out</Trans>
        )}
      </p>
    </fieldset>
  )
}
