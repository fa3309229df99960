import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { OfferedItem } from '#shared/share-offer.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { goTo } from '../../../state/place.ts'
import { startSelecting } from '../../../state/selection.ts'
import { changeShare } from '../../../state/share-draft.ts'
import { Choice } from './Choice.tsx'
import { ItemChoice } from './ItemChoice.tsx'
import { afterYes, stateOf, wantsSecondYes, withItem, without, withoutPrivate } from './put-in.ts'
import { type Asked, SecondYes } from './SecondYes.tsx'
import { firstOf, type ItemKind, shownItems } from './shown-items.ts'
import { useFound } from './use-found.ts'

/** How many rows are shown at first: few, so that what comes after the list is not far. */
const fewRows = 10
/** How many more are shown at once. */
const moreRows = 40

interface EntriesChoiceProps {
  readonly draft: ShareDraft
  /** Oldest first. */
  readonly items: readonly OfferedItem[]
}

/** Entries and exercises, one by one, by hand. */
export function EntriesChoice({ draft, items }: EntriesChoiceProps) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const [rows, setRows] = useState(fewRows)
  const [kind, setKind] = useState<ItemKind>('all')
  const [asked, setAsked] = useState<Asked | null>(null)
  const { found, failure } = useFound(words)
  const { entries, privateToo, from, to } = draft
  // What was chosen when one came is in sight, however far down it stands; the rows one ticks here stay where they are.
  const [brought] = useState<ReadonlySet<string>>(() => new Set(entries))
  const shown = shownItems(items, { chosen: entries, from, to, kind, found })
  const listed = firstOf(shown, rows, brought)

  const waiting = items.filter((item) => stateOf(item, draft) === 'waiting').length

  function tick(item: OfferedItem, ticked: boolean) {
    if (!ticked) changeShare(without(draft, item.id))
    else if (wantsSecondYes(item)) setAsked({ item, about: 'item' })
    else changeShare(withItem(draft, item))
  }

  function sayYes() {
    if (asked === null) return
    changeShare(afterYes(draft, asked.item, asked.about))
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
        <div className="min-w-60 max-w-96 flex-1">
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
      <RadioGroup
        label={t`Which are shown`}
        labelHidden
        inline
        value={kind}
        onChange={setKind}
        choices={[
          { value: 'all', label: t`All` },
          { value: 'entry', label: t`Entries` },
          { value: 'exercise', label: t`Exercises` },
        ]}
      />
      <p role="status" className="figures text-13 text-ink-soft">
        <Plural value={entries.length} _0="Nothing chosen yet" one="# chosen" other="# chosen" />
        {' · '}
        <Plural
          value={shown.length}
          _0="nothing to choose from"
          one="# to choose from"
          other="# to choose from"
        />
        {waiting > 0 && (
          <>
            {' · '}
            <Plural
              value={waiting}
              one="# is not in it yet: it wants a second yes"
              other="# are not in it yet: they want a second yes"
            />
          </>
        )}
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
      <ul className="flex flex-col divide-y divide-line">
        {listed.map((item) => (
          <li key={item.id}>
            <ItemChoice
              item={item}
              state={stateOf(item, draft)}
              privateToo={privateToo.includes(item.id)}
              onPrivate={(too) =>
                too ? setAsked({ item, about: 'private' }) : changeShare(withoutPrivate(draft, item.id))
              }
              onTick={(ticked) => tick(item, ticked)}
            />
          </li>
        ))}
      </ul>
      {shown.length > listed.length && (
        <div>
          <Button onClick={() => setRows(rows + moreRows)}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
      <SecondYes asked={asked} onYes={sayYes} onNo={() => setAsked(null)} />
    </Choice>
  )
}
