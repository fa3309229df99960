import { Trans, useLingui } from '@lingui/react/macro'
import { type MouseEvent, type Ref, useState } from 'react'
import type { Omission } from '#shared/omission.ts'
import type { OmissionMarks, ShareDocument } from '#shared/share.ts'
import { Button } from '../../../components/Button.tsx'
import { newId } from '../../../state/new-id.ts'
import { Bar } from './Bar.tsx'
import type { ChosenPassage } from './chosen-passages.ts'
import { nameIn, without, withPassages } from './edit-omissions.ts'
import { NameForm } from './NameForm.tsx'
import { OwnWordsForm } from './OwnWordsForm.tsx'

interface ChoiceBarProps {
  readonly ref: Ref<HTMLElement>
  readonly document: ShareDocument
  readonly marks: OmissionMarks
  readonly omissions: readonly Omission[]
  readonly chosen: readonly ChosenPassage[]
  /** What is left out already where something was chosen or a mark was pressed. */
  readonly touched: readonly Omission[]
  /** With what is left out from now on, or null when nothing changes. */
  readonly onDone: (omissions: readonly Omission[] | null) => void
}

/** What can be done with the words that are chosen, or with a mark that was pressed. It stays in sight at the foot. */
export function ChoiceBar({ ref, document, marks, omissions, chosen, touched, onDone }: ChoiceBarProps) {
  const { t } = useLingui()
  const [asking, setAsking] = useState<'name' | 'own-words' | null>(null)
  const only = chosen.length === 0 && touched.length === 1 ? touched[0] : undefined
  const passages = chosen.length > 0 ? chosen : touched.filter((one) => one.kind !== 'name').map(placeOf)
  const name = only?.kind === 'name' ? only : null
  const words = name ? name.name : passages.map((passage) => passage.words).join(' … ')
  const oldName = name?.name ?? nameIn(passages.length === 1 ? words : '')
  return (
    <Bar ref={ref} label={t`What to do with these words`} onMouseDown={keepSelection}>
      <p role="status" dir="auto" className="wrap-anywhere line-clamp-3 text-13 text-ink-soft">
        {chosen.length > 0 ? <Trans>Chosen: “{words}”</Trans> : <Trans>You changed: “{words}”</Trans>}
      </p>
      {asking === 'own-words' && (
        <OwnWordsForm
          before={only?.kind === 'own-words' ? only.instead : ''}
          onWords={(instead) => onDone(withPassages(omissions, passages, instead, newId))}
          onCancel={() => onDone(null)}
        />
      )}
      {asking === 'name' && oldName !== null && (
        <NameForm
          document={document}
          marks={marks}
          omissions={omissions}
          name={oldName}
          before={name}
          onDone={onDone}
        />
      )}
      {asking === null && (
        <div className="mt-2 flex flex-wrap gap-2">
          {chosen.length > 0 && (
            <Button onClick={() => onDone(withPassages(omissions, chosen, null, newId))}>
              <Trans>Leave out</Trans>
            </Button>
          )}
          {oldName !== null && only?.kind !== 'left-out' && only?.kind !== 'own-words' && (
            <Button onClick={() => setAsking('name')}>
              <Trans>Change name</Trans>
            </Button>
          )}
          {passages.length > 0 && (
            <Button onClick={() => setAsking('own-words')}>
              <Trans>Put in my own words</Trans>
            </Button>
          )}
          {touched.length > 0 && (
            <Button
              onClick={() =>
                onDone(
                  without(
                    omissions,
                    touched.map(({ id }) => id),
                  ),
                )
              }
            >
              {name ? <Trans>Use the real name again</Trans> : <Trans>Put back as it was</Trans>}
            </Button>
          )}
          <Button kind="quiet" onClick={() => onDone(null)}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      )}
    </Bar>
  )
}

/** A press of a button must not take away the selection it is about. */
function keepSelection(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault()
}

function placeOf({
  part,
  from,
  to,
  words,
  near,
}: Exclude<Omission, { readonly kind: 'name' }>): ChosenPassage {
  return { part, from, to, words, near }
}
