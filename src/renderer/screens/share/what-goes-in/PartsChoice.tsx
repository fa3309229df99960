import { Trans, useLingui } from '@lingui/react/macro'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { ShareOffer } from '#shared/share-offer.ts'
import { type SheetPart, sheetParts } from '#shared/sheet-parts.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { changeShare } from '../../../state/share-draft.ts'
import { partWords } from '../part-words.ts'
import { ChartsChoice } from './ChartsChoice.tsx'
import { Choice } from './Choice.tsx'

interface PartsChoiceProps {
  readonly draft: ShareDraft
  /** What there is of these weeks; null until it was read. */
  readonly offer: ShareOffer | null
}

/** The parts of the sheet. Each can be switched off, and each chart of those that are made of charts. */
export function PartsChoice({ draft: { parts, questionsOut, chartsOut }, offer }: PartsChoiceProps) {
  const { i18n } = useLingui()
  const chosen = new Set<SheetPart>(parts)

  function tick(part: SheetPart, ticked: boolean) {
    changeShare({ parts: sheetParts.filter((one) => (one === part ? ticked : chosen.has(one))) })
  }

  function ask(id: string, goesIn: boolean) {
    const others = questionsOut.filter((one) => one !== id)
    changeShare({ questionsOut: goesIn ? others : [...others, id] })
  }

  return (
    <Choice
      title={<Trans>The first pages</Trans>}
      lead={<Trans>A part that has nothing to show in these weeks is left out by itself.</Trans>}
    >
      <ul className="flex flex-col">
        {sheetParts.map((part) => (
          <li key={part}>
            <Checkbox checked={chosen.has(part)} onChange={(ticked) => tick(part, ticked)}>
              <span className="flex flex-wrap gap-x-3">
                {i18n._(partWords[part])}
                {offer?.parts[part] === 0 && (
                  <span className="text-13 text-ink-soft">
                    <Trans>nothing in these weeks</Trans>
                  </span>
                )}
              </span>
            </Checkbox>
            {(part === 'trust' || part === 'wellbeing') && chosen.has(part) && offer !== null && (
              <ChartsChoice part={part} charts={offer.charts[part]} out={chartsOut} />
            )}
            {part === 'questions' && chosen.has(part) && offer !== null && offer.questions.length > 0 && (
              <ul className="flex flex-col pl-8">
                {offer.questions.map(({ id, words }) => (
                  <li key={id}>
                    <Checkbox checked={!questionsOut.includes(id)} onChange={(goesIn) => ask(id, goesIn)}>
                      <span dir="auto">{words}</span>
                    </Checkbox>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Choice>
  )
}
