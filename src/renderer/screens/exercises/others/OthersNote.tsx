import { Trans, useLingui } from '@lingui/react/macro'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Exercise } from '#shared/exercise.ts'
import { Button } from '../../../components/Button.tsx'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { showToast } from '../../../components/toast.ts'
import { journal } from '../../../journal.ts'
import { goTo } from '../../../state/place.ts'

/** Who made an exercise that did not come with the app, and the way to be rid of it. */
export function OthersNote({ exercise: { id, title, author, version } }: { readonly exercise: Exercise }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function remove(): Promise<void> {
    setAsking(false)
    setFailure(null)
    try {
      await journal.exercises.remove({ id })
      showToast({ text: t`“${title}” is removed. Your answers stay.` })
      goTo('/exercises', { replace: true })
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  return (
    <section className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
      <p className="text-13 text-ink-soft">
        <Trans>
          By {author.name}, version {version}
        </Trans>
      </p>
      <Button kind="quiet" icon={Trash2} onClick={() => setAsking(true)}>
        <Trans>Remove from my exercises</Trans>
      </Button>
      {failure !== null && <FailureNotice failure={failure} />}
      <ConfirmDialog
        open={asking}
        title={t`Remove “${title}”?`}
        confirm={t`Remove`}
        onCancel={() => setAsking(false)}
        onConfirm={() => void remove()}
      >
        <Trans>
          It leaves your lists. Everything you answered stays and can be read, and what you have begun can be
          ended. To have it back you need its file.
        </Trans>
      </ConfirmDialog>
    </section>
  )
}
