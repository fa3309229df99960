import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { type Choice, RadioGroup } from '../../../components/RadioGroup.tsx'
import { clockTime, longDay, savedTime } from '../../../date-words.ts'
import { ReadOnlyText } from '../../../editor/ReadOnlyText.tsx'
import { journal } from '../../../journal.ts'
import { Changes } from './Changes.tsx'
import { useVersion } from './use-versions.ts'
import { restoreVersion } from './version-actions.ts'

/** What is shown of a version: its text, or how it differs from another. */
type Shown = 'text' | 'to-next' | 'to-now'

interface VersionPanelProps {
  readonly id: string
  readonly revision: number
  /** The version that followed it, and the newest: the same for the last but one. */
  readonly after: number
  readonly now: number
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly onRestored: () => void
  readonly onDeleted: () => void
}

/** One earlier version: its words, what changed after it, and what can be done with it. */
export function VersionPanel({ id, revision, after, now, today, onRestored, onDeleted }: VersionPanelProps) {
  const { t } = useLingui()
  const [shown, setShown] = useState<Shown>('text')
  const [asking, setAsking] = useState(false)
  const [wrong, setWrong] = useState<unknown>(null)
  const { version, failure } = useVersion(id, revision)
  const other = useVersion(id, shown === 'text' ? null : shown === 'to-next' ? after : now)
  const trouble = wrong ?? failure ?? (shown === 'text' ? null : other.failure)
  const choices: readonly Choice<Shown>[] = [
    { value: 'text', label: t`The text` },
    ...(after === now ? [] : [{ value: 'to-next', label: t`What changed next` } as const]),
    { value: 'to-now', label: t`What changed until now` },
  ]
  return (
    <div className="flex flex-col gap-4 px-6 py-4">
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => restoreVersion(id, revision).then(onRestored, setWrong)}>
          <Trans>Bring this one back</Trans>
        </Button>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          <Trans>Delete for good</Trans>
        </Button>
      </div>
      <RadioGroup label={t`Show`} choices={choices} value={shown} onChange={setShown} inline />
      {trouble !== null && <FailureNotice failure={trouble} />}
      {version && (
        <article className="max-w-(--measure) font-writing text-writing">
          <p className="figures font-interface text-13 text-ink-soft">
            {longDay(version.day)}, {clockTime(version.time)}
          </p>
          {shown === 'text' ? (
            <>
              {version.title !== '' && (
                <h3 dir="auto" className="text-25">
                  {version.title}
                </h3>
              )}
              <ReadOnlyText label={t`What this version says`} body={version.body} />
            </>
          ) : (
            other.version && <Changes key={shown} before={version} after={other.version} />
          )}
        </article>
      )}
      <ConfirmDialog
        open={asking}
        title={t`Delete this version for good?`}
        confirm={t`Delete for good`}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          journal.versions.deleteForGood({ id, revision }).then(onDeleted, setWrong)
        }}
      >
        <Trans>
          What the entry said at {version ? savedTime(version.savedAt, today) : ''} will be gone. The entry
          and its other versions stay. This cannot be undone.
        </Trans>
      </ConfirmDialog>
    </div>
  )
}
