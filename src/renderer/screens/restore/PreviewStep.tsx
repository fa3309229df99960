import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { RestorePreview } from '#shared/backup.ts'
import { Button } from '../../components/Button.tsx'
import { sizeWords } from '../../components/backup-words.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Slow } from '../../components/Slow.tsx'
import { Step } from '../../components/Step.tsx'
import { fullMoment, longDay } from '../../date-words.ts'
import { journal } from '../../journal.ts'
import { noteRestored } from '../../state/restored.ts'
import { vaultIs } from '../../state/vault.ts'

interface PreviewStepProps {
  readonly preview: RestorePreview
  readonly over: boolean
  readonly onBack: () => void
}

/** What is in the backup. Only from here is anything changed. */
export function PreviewStep({ preview, over, onBack }: PreviewStepProps) {
  const { i18n } = useLingui()
  const [restoring, setRestoring] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const { entries, firstDay, lastDay, pictures, picturesMissing } = preview

  async function restore() {
    setRestoring(true)
    setFailure(null)
    try {
      noteRestored(await journal.backup.restore())
      vaultIs(await journal.vault.state())
    } catch (thrown) {
      setFailure(thrown)
      setRestoring(false)
    }
  }

  return (
    <Step
      title={<Trans>What is in this backup</Trans>}
      {...(!restoring && { onBack })}
      actions={
        failure === null && (
          <Button kind="primary" busy={restoring} onClick={() => void restore()}>
            <Trans>Restore this backup</Trans>
          </Button>
        )
      }
    >
      <dl className="grid max-w-form grid-cols-[auto_1fr] gap-x-8 gap-y-2">
        <Fact name={<Trans>Made</Trans>}>{fullMoment(preview.madeAt)}</Fact>
        <Fact name={<Trans>Entries</Trans>}>{i18n.number(entries)}</Fact>
        {firstDay !== null && lastDay !== null && (
          <>
            <Fact name={<Trans>First entry</Trans>}>{longDay(firstDay)}</Fact>
            <Fact name={<Trans>Last entry</Trans>}>{longDay(lastDay)}</Fact>
          </>
        )}
        {pictures > 0 && <Fact name={<Trans>Pictures</Trans>}>{i18n.number(pictures)}</Fact>}
        <Fact name={<Trans>Size</Trans>}>{i18n._(sizeWords(preview.size))}</Fact>
      </dl>
      {picturesMissing > 0 && (
        <p className="max-w-[60ch]">
          <Plural
            value={picturesMissing}
            one="The file of # picture is missing from the backup. The words are all there."
            other="The files of # pictures are missing from the backup. The words are all there."
          />
        </p>
      )}
      {over && (
        <p className="max-w-[60ch] text-ink-soft">
          <Trans>
            What was written after this backup is not in it. The journal that is on this computer now is moved
            aside whole, in a folder beside it, and not deleted.
          </Trans>
        </p>
      )}
      <Slow going={restoring}>
        <Trans>Restoring.</Trans>
      </Slow>
      {failure !== null && (
        <FailureNotice
          failure={failure}
          safe={
            <Trans>The journal that was on this computer is still there, in its place or moved aside.</Trans>
          }
        />
      )}
    </Step>
  )
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
