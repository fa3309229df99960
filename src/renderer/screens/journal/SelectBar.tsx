import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Share, Stamp, Star, StarOff, Trash2 } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { chooseSearch, endSelecting, useSelection } from '../../state/selection.ts'
import { askToSeal } from '../sealed/sealing.ts'
import { shareThese } from '../share/share-these.ts'
import { attempt, moveChosenToBin } from './bin-actions.ts'
import { chosenIds } from './list-choice.ts'
import { markChosen } from './mark-actions.ts'
import { useSearch } from './search-store.ts'
import { TagChosen } from './tags/TagChosen.tsx'

/** What can be done with the entries that are ticked. */
export function SelectBar() {
  const { t } = useLingui()
  const chosen = useSelection((selection) => selection.chosen)
  const { answered, hits } = useSearch()
  const searching = answered !== null && hits.length > 0
  return (
    <section
      aria-label={t`Chosen entries`}
      className="flex flex-col gap-2 border-t border-line bg-raised p-3"
    >
      <div className="flex items-center justify-between gap-2">
        <p role="status" className="text-13">
          {chosen?.kind === 'search' ? (
            <Trans>Everything this search finds</Trans>
          ) : (
            <Plural
              value={chosen?.ids.length ?? 0}
              _0="Nothing chosen yet"
              one="# entry chosen"
              other="# entries chosen"
            />
          )}
        </p>
        {searching && chosen?.kind !== 'search' && (
          <button
            type="button"
            onClick={() => chooseSearch(answered)}
            className="min-h-8 rounded-control px-2 text-13 font-medium text-accent hover:underline"
          >
            <Trans>Choose everything found</Trans>
          </button>
        )}
        <Button kind="quiet" onClick={endSelecting}>
          <Trans>Done</Trans>
        </Button>
      </div>
      <div className="flex items-center gap-1">
        <Button
          kind="primary"
          icon={Share}
          disabled={chosen === null}
          onClick={() => chosen && void shareThese(chosen)}
        >
          <Trans>Share</Trans>
        </Button>
        <IconButton
          icon={Star}
          label={t`Star`}
          side="top"
          disabled={chosen === null}
          onClick={() => void markChosen({ starred: true })}
        />
        <IconButton
          icon={StarOff}
          label={t`Take the star away`}
          side="top"
          disabled={chosen === null}
          onClick={() => void markChosen({ starred: false })}
        />
        <TagChosen disabled={chosen === null} />
        <IconButton
          icon={Stamp}
          label={t`Seal`}
          side="top"
          disabled={chosen === null}
          onClick={() => void attempt(async () => askToSeal(await chosenIds(), endSelecting))}
        />
        <IconButton
          icon={Trash2}
          label={t`Move to the bin`}
          side="top"
          disabled={chosen === null}
          onClick={() => void moveChosenToBin()}
        />
      </div>
    </section>
  )
}
