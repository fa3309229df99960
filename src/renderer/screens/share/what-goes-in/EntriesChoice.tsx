import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { OfferedItem } from '#shared/share-offer.ts'
import { Button } from '../../../components/Button.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { goTo } from '../../../state/place.ts'
import { startSelecting } from '../../../state/selection.ts'
import { changeShare } from '../../../state/share-draft.ts'
import { Choice } from './Choice.tsx'
import { ItemChoice } from './ItemChoice.tsx'
import { SecondYes } from './SecondYes.tsx'
import { shownItems } from './shown-items.ts'
import { useFound } from './use-found.ts'

/** How many more rows are shown at once. */
const step = 30

interface EntriesChoiceProps {
  readonly draft: ShareDraft
  /** Oldest first. */
  readonly items: readonly OfferedItem[]
}

/** Entries and exercises, one by one, by hand. */
export function EntriesChoice({ draft, items }: EntriesChoiceProps) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const [rows, setRows] = useState(step)
  const [asked, setAsked] = useState<OfferedItem | null>(null)
  const found = useFound(words)
  const { entries, confirmed, from, to } = draft
  const shown = shownItems(items, { chosen: entries, from, to, found })

  function tick(item: OfferedItem, ticked: boolean) {
    const others = entries.filter((id) => id !== item.id)
    if (!ticked) {
      changeShare({ entries: others, confirmed: confirmed.filter((id) => id !== item.id) })
    } else if (item.sensitivity === 'second-yes') setAsked(item)
    else changeShare({ entries: [...others, item.id] })
  }

  function sayYes() {
    if (asked === null) return
    const { id } = asked
    changeShare({
      entries: [...entries.filter((one) => one !== id), id],
      confirmed: [...confirmed.filter((one) => one !== id), id],
    })
    setAsked(null)
  }

  return (
    <Choice
      title={<Trans>Exercises and entries</Trans>}
      lead={
        <Trans>
          One by one, by your own hand. Shown are those of these weeks; the search looks everywhere.
        </Trans>
      }
    >
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="w-full max-w-96">
          <TextField label={t`Search what to choose from`} value={words} onText={setWords} />
        </div>
        <Button
          onClick={() => {
            startSelecting()
            goTo('/journal')
          }}
        >
          <Trans>Choose in the journal</Trans>
        </Button>
      </div>
      <p role="status" className="figures text-13 text-ink-soft">
        <Plural value={entries.length} _0="Nothing chosen yet" one="# chosen" other="# chosen" />
        {' · '}
        <Plural value={shown.length} _0="nothing to show" one="# shown here" other="# shown here" />
      </p>
      <ul className="flex flex-col divide-y divide-line">
        {shown.slice(0, rows).map((item) => (
          <li key={item.id}>
            <ItemChoice
              item={item}
              state={stateOf(item, draft)}
              privateToo={confirmed.includes(item.id)}
              onPrivate={(too) =>
                too ? setAsked(item) : changeShare({ confirmed: confirmed.filter((id) => id !== item.id) })
              }
              onTick={(ticked) => tick(item, ticked)}
            />
          </li>
        ))}
      </ul>
      {shown.length > rows && (
        <div>
          <Button onClick={() => setRows(rows + step)}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
      <SecondYes item={asked} onYes={sayYes} onNo={() => setAsked(null)} />
    </Choice>
  )
}

/** `waiting`: chosen, and not in it before it was said yes to once more. */
function stateOf({ id, sensitivity }: OfferedItem, draft: ShareDraft): 'in' | 'waiting' | 'out' {
  if (!draft.entries.includes(id)) return 'out'
  return sensitivity === 'second-yes' && !draft.confirmed.includes(id) ? 'waiting' : 'in'
}
