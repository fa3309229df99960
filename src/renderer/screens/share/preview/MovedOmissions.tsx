import { Trans } from '@lingui/react/macro'
import type { Passage } from '#shared/cut-words.ts'
import type { Omission } from '#shared/omission.ts'
import type { ShareDocument } from '#shared/share.ts'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { inOrder } from '../in-order.ts'
import { without } from './edit-omissions.ts'
import { placesAgain } from './places-again.ts'

interface MovedOmissionsProps {
  readonly document: ShareDocument
  readonly moved: readonly Passage[]
  readonly omissions: readonly Omission[]
  readonly onChange: (omissions: readonly Omission[]) => void
}

/** What was to be left out and no longer stands where it stood: nothing is handed over until each is decided. */
export function MovedOmissions({ document, moved, omissions, onChange }: MovedOmissionsProps) {
  if (moved.length === 0) return null
  const found = new Map(moved.map((passage) => [passage.id, foundAgain(document, passage, omissions)]))
  const again = [...found.values()].filter((passage) => passage !== null)
  const leaveOut = (these: readonly Passage[]) =>
    onChange([
      ...without(
        omissions,
        these.map(({ id }) => id),
      ),
      ...these,
    ])
  return (
    <Notice kind="failure" title={<Trans>Please look at this again before you hand anything over.</Trans>}>
      <p>
        <Trans>
          What you left out has been changed in the journal since, or stands somewhere else now. Until you
          decide, these words are in the text below.
        </Trans>
      </p>
      <ul className="flex max-h-64 flex-col gap-2 overflow-y-auto">
        {inOrder(moved, (passage) => {
          const now = found.get(passage.id) ?? null
          return (
            <li className="flex flex-wrap items-center gap-2">
              <span dir="auto" className="wrap-anywhere line-clamp-3 min-w-40 flex-1 text-ink">
                {now !== null || ofEntry(passage) ? (
                  <q>{passage.words}</q>
                ) : (
                  <Trans>Words that no longer stand in “{titleOf(document, passage)}”</Trans>
                )}
              </span>
              {now !== null && (
                <Button onClick={() => leaveOut([now])}>
                  <Trans>Leave out where it stands now</Trans>
                </Button>
              )}
              <Button kind="quiet" onClick={() => onChange(without(omissions, [passage.id]))}>
                <Trans>No longer needed</Trans>
              </Button>
            </li>
          )
        })}
      </ul>
      {again.length > 1 && (
        <div className="mt-1">
          <Button onClick={() => leaveOut(again)}>
            <Trans>All where they stand now</Trans>
          </Button>
        </div>
      )}
    </Notice>
  )
}

function titleOf({ parts }: ShareDocument, passage: Passage): string {
  return parts.find(({ id }) => id === passage.part)?.title ?? ''
}

/** The same words where they stand now, nearest to where they stood; null when they are gone. */
function foundAgain(
  document: ShareDocument,
  passage: Passage,
  omissions: readonly Omission[],
): Passage | null {
  const away = ({ from }: Passage) => Math.abs(from - passage.from)
  const [nearest] = placesAgain(document, passage, omissions).toSorted(
    (one, other) => away(one) - away(other),
  )
  return nearest ?? null
}

/**
 * An entry's own words are told. Those of a part of the sheet may have come from an entry that is sealed by now, and are
 * told only if they still stand there.
 */
const ofEntry = ({ part }: Passage): boolean => /^[0-9a-f]{8}-/u.test(part)
