import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Omission } from '#shared/omission.ts'
import type { ShareDocument } from '#shared/share.ts'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { newId } from '../../../state/new-id.ts'
import { inOrder } from '../in-order.ts'
import { isSameName } from './edit-omissions.ts'
import { placesAgain } from './places-again.ts'

interface LeftOutBeforeProps {
  readonly document: ShareDocument
  /** From `remembered.proposals`. */
  readonly proposals: readonly Omission[]
  readonly omissions: readonly Omission[]
  readonly onChange: (omissions: readonly Omission[]) => void
  /** Takes one out of what is remembered, for good. */
  readonly onForget: (id: string) => void
}

/** What was left out for this reader the last time and stands in the text again. Nothing happens until one says so. */
export function LeftOutBefore({ document, proposals, omissions, onChange, onForget }: LeftOutBeforeProps) {
  const [notNow, setNotNow] = useState<ReadonlySet<string>>(new Set())
  const open = proposals.filter((one) => !notNow.has(one.id) && whatOf(document, one, omissions).length > 0)
  if (open.length === 0) return null
  function again(these: readonly Omission[]) {
    const all = [...omissions]
    for (const one of these) {
      all.push(...whatOf(document, one, all).map((each) => ({ ...each, id: newId() })))
    }
    onChange(all)
  }
  const away = (id: string) => setNotNow(new Set([...notNow, id]))
  return (
    <Notice title={<Trans>Last time for this reader you left these out.</Trans>}>
      <ul className="flex max-h-64 flex-col gap-2 overflow-y-auto">
        {inOrder(open, (one) => (
          <li className="flex flex-wrap items-center gap-2">
            <span dir="auto" className="wrap-anywhere line-clamp-3 min-w-40 flex-1 text-ink">
              <Proposed omission={one} places={whatOf(document, one, omissions).length} />
            </span>
            <Button onClick={() => again([one])}>
              <Trans>Leave out again</Trans>
            </Button>
            <Button kind="quiet" onClick={() => away(one.id)}>
              <Trans>Not this time</Trans>
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                away(one.id)
                onForget(one.id)
              }}
            >
              <Trans>Forget it</Trans>
            </Button>
          </li>
        ))}
      </ul>
      {open.length > 1 && (
        <div className="mt-1">
          <Button onClick={() => again(open)}>
            <Trans>All again</Trans>
          </Button>
        </div>
      )}
    </Notice>
  )
}

interface ProposedProps {
  readonly omission: Omission
  readonly places: number
}

function Proposed({ omission, places }: ProposedProps) {
  switch (omission.kind) {
    case 'left-out':
      return (
        <>
          <q>{omission.words}</q> <InPlaces places={places} />
        </>
      )
    case 'own-words':
      return (
        <>
          <Trans>
            “{omission.words}” as “{omission.instead}”
          </Trans>{' '}
          <InPlaces places={places} />
        </>
      )
    case 'name':
      return (
        <Trans>
          The name {omission.name} as {omission.instead}
        </Trans>
      )
  }
}

function InPlaces({ places }: { readonly places: number }) {
  return places > 1 && <Plural value={places} one="(# place)" other="(# places)" />
}

/** What a proposal stands for: words wherever they stand, because where they stood is not remembered. */
function whatOf(
  document: ShareDocument,
  proposal: Omission,
  omissions: readonly Omission[],
): readonly Omission[] {
  if (proposal.kind !== 'name') return placesAgain(document, proposal, omissions)
  return omissions.some((one) => isSameName(one, proposal.name)) ? [] : [proposal]
}
