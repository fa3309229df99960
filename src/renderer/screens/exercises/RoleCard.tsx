import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { changePrivateSettings } from '../../state/private-settings.ts'
import { rolesInOrder, roleWords } from './exercise-words.ts'

/** Asks where a person stands, as long as they have not said. It chooses words; nothing is closed because of it. */
export function RoleCard() {
  const { i18n } = useLingui()
  const [failure, setFailure] = useState<unknown>(null)
  return (
    <section className="flex flex-col gap-3 rounded-card border border-line bg-surface p-5">
      <h2 className="text-17">
        <Trans>Where do you stand?</Trans>
      </h2>
      <p className="text-15 text-ink-soft">
        <Trans>
          It chooses the words of the questions. Nothing is closed because of it, and you can choose anew for
          every exercise. It is kept inside your journal.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        {rolesInOrder.map((role) => (
          <Button
            key={role}
            onClick={() => {
              setFailure(null)
              changePrivateSettings({ role }).catch(setFailure)
            }}
          >
            {i18n._(roleWords[role])}
          </Button>
        ))}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </section>
  )
}
