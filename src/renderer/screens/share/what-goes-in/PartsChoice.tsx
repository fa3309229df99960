import { Trans, useLingui } from '@lingui/react/macro'
import type { ShareDraft } from '#shared/share-draft.ts'
import { type SheetPart, sheetParts } from '#shared/sheet-parts.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { changeShare } from '../../../state/share-draft.ts'
import { partWords } from '../part-words.ts'
import { Choice } from './Choice.tsx'

/** The parts of the sheet. Each, and so each chart, can be switched off. */
export function PartsChoice({ draft: { parts } }: { readonly draft: ShareDraft }) {
  const { i18n } = useLingui()
  const chosen = new Set<SheetPart>(parts)

  function tick(part: SheetPart, ticked: boolean) {
    changeShare({ parts: sheetParts.filter((one) => (one === part ? ticked : chosen.has(one))) })
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
              {i18n._(partWords[part])}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Choice>
  )
}
