import { Trans } from '@lingui/react/macro'
import type { Passage } from '#shared/cut-words.ts'
import type { Omission } from '#shared/omission.ts'
import { partWords } from '#shared/part-words.ts'
import type { ShareDocument } from '#shared/share.ts'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { inOrder } from '../in-order.ts'
import { without } from './edit-omissions.ts'

interface MovedOmissionsProps {
  readonly document: ShareDocument
  readonly moved: readonly Passage[]
  readonly omissions: readonly Omission[]
  readonly onChange: (omissions: readonly Omission[]) => void
}

/** What was to be left out and no longer stands where it stood: nothing is handed over until each is decided. */
export function MovedOmissions({ document, moved, omissions, onChange }: MovedOmissionsProps) {
  if (moved.length === 0) return null
  return (
    <Notice kind="failure" title={<Trans>Please look at this again before you hand anything over.</Trans>}>
      <p>
        <Trans>
          What you left out has been changed in the journal since, or stands somewhere else now. Until you
          decide, these words are in the text below.
        </Trans>
      </p>
      <ul className="flex flex-col gap-2">
        {inOrder(moved, (passage) => {
          const found = foundAgain(document, passage)
          return (
            <li className="flex flex-wrap items-center gap-2">
              <q dir="auto" className="wrap-anywhere line-clamp-3 min-w-0 flex-1 text-ink">
                {passage.words}
              </q>
              {found !== null && (
                <Button onClick={() => onChange([...without(omissions, [passage.id]), found])}>
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
    </Notice>
  )
}

/** The same words where they stand now, nearest to where they stood; null when they are gone. */
function foundAgain({ parts }: ShareDocument, passage: Passage): Passage | null {
  const part = parts.find(({ id }) => id === passage.part)
  const text = part === undefined ? '' : partWords(part)
  let from = -1
  for (let at = text.indexOf(passage.words); at !== -1; at = text.indexOf(passage.words, at + 1)) {
    if (from === -1 || Math.abs(at - passage.from) < Math.abs(from - passage.from)) from = at
  }
  return from === -1 ? null : { ...passage, from, to: from + passage.words.length }
}
