import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Redo2, Undo2 } from 'lucide-react'
import type { Ref } from 'react'
import type { Omission } from '#shared/omission.ts'
import { Button } from '../../../components/Button.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import type { useHistory } from './use-history.ts'

interface PreviewHeadProps {
  /** Id of the words that say how one chooses. */
  readonly help: string
  /** Those that stand somewhere in the text. */
  readonly omissions: readonly Omission[]
  readonly history: ReturnType<typeof useHistory>
  readonly name: Ref<HTMLButtonElement>
  /** Whether a name is being typed. */
  readonly naming: boolean
  readonly onName: () => void
}

/** What can be done with the text below, how much was done, and the ways to take it back. */
export function PreviewHead({ help, omissions, history, name, naming, onName }: PreviewHeadProps) {
  const { t } = useLingui()
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-80">
        <div id={help}>
          <p>
            <Trans>
              Select any words to leave them out, to change a name, or to say it in your own words.
            </Trans>
          </p>
          <p className="mt-1 text-13 text-ink-soft">
            <Trans>
              With the keyboard: Tab to the text, the arrow keys choose a word or a paragraph, Shift with them
              chooses more, Enter leads to what you can do.
            </Trans>
          </p>
        </div>
        <p role="status" className="mt-1 text-13 text-ink-soft">
          <LeftOutSoFar omissions={omissions} />
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-1">
        <Button ref={name} aria-expanded={naming} onClick={onName}>
          <Trans>Change a name</Trans>
        </Button>
        <IconButton icon={Undo2} label={t`Undo`} disabled={!history.canUndo} onClick={history.undo} />
        <IconButton icon={Redo2} label={t`Do again`} disabled={!history.canRedo} onClick={history.redo} />
      </div>
    </div>
  )
}

function LeftOutSoFar({ omissions }: Pick<PreviewHeadProps, 'omissions'>) {
  const names = omissions.filter(({ kind }) => kind === 'name').length
  const passages = omissions.length - names
  return (
    <>
      {passages > 0 && (
        <Plural
          value={passages}
          one="# passage is left out or said in your own words."
          other="# passages are left out or said in your own words."
        />
      )}{' '}
      {names > 0 && <Plural value={names} one="# name is changed." other="# names are changed." />}
    </>
  )
}
