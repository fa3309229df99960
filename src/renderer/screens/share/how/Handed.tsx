import { Plural, Trans } from '@lingui/react/macro'
import { preparedPassword } from '#shared/file-password.ts'
import type { ShareProof } from '#shared/share.ts'
import { Notice } from '../../../components/Notice.tsx'
import type { HandedOver } from './use-hand-over.ts'

interface HandedProps {
  readonly result: HandedOver
  /** The one a locked file was locked with: said once more, because it is kept nowhere. */
  readonly password: string
}

/** What became of a share, and what reading it back has shown. */
export function Handed({ result, password }: HandedProps) {
  switch (result.kind) {
    case 'cancelled':
      return (
        <p className="text-ink-soft">
          <Trans>Cancelled. Nothing left the journal.</Trans>
        </p>
      )
    case 'printed':
      return (
        <Notice title={<Trans>The pages are on their way to the printer.</Trans>}>
          <p>
            <Plural
              value={result.proof.words}
              one="They were read back first: they hold the one word of the preview, and nothing else."
              other="They were read back first: they hold all # words of the preview, in their order, and nothing else."
            />
          </p>
          <NotIn proof={result.proof} onPaper />
        </Notice>
      )
    case 'saved': {
      const { reader, words, locked } = result.proof
      // As the file was locked with it, which every reader understands.
      const shown = preparedPassword(password)
      return (
        <Notice title={<Trans>The file is saved, and was read back.</Trans>}>
          <p>
            <Plural
              value={words}
              one="It holds the one word of the preview, and nothing else."
              other="It holds all # words of the preview, in their order, and nothing else."
            />{' '}
            {locked && <Trans>Without the password it did not open.</Trans>}
          </p>
          {locked && (
            <p>
              <Trans>
                Its password, which Goldseam does not keep:{' '}
                <span className="wrap-anywhere select-all font-distinct text-ink">{shown}</span>
              </Trans>
            </p>
          )}
          <NotIn proof={result.proof} />
          {reader !== 'Goldseam' && (
            <p className="text-13">
              <Trans>Read with {reader}, which had no part in making it.</Trans>
            </p>
          )}
        </Notice>
      )
    }
  }
}

interface NotInProps {
  readonly proof: ShareProof
  readonly onPaper?: boolean
}

/** What was looked for and not found. */
function NotIn({ proof: { passages, names }, onPaper = false }: NotInProps) {
  if (passages === 0 && names === 0) return null
  return (
    <p>
      {passages > 0 && !onPaper && (
        <Plural
          value={passages}
          one="# passage left out: it is not in the file."
          other="# passages left out: none of them is in the file."
        />
      )}
      {passages > 0 && onPaper && (
        <Plural
          value={passages}
          one="# passage left out: it is not on the pages."
          other="# passages left out: none of them is on the pages."
        />
      )}{' '}
      {names > 0 && !onPaper && (
        <Plural
          value={names}
          one="# name changed everywhere in the file."
          other="# names changed everywhere in the file."
        />
      )}
      {names > 0 && onPaper && (
        <Plural
          value={names}
          one="# name changed everywhere on the pages."
          other="# names changed everywhere on the pages."
        />
      )}{' '}
      <Trans>If the same words also stand where you kept them, they are there and nowhere else.</Trans>
    </p>
  )
}
