import { Trans } from '@lingui/react/macro'
import { FilePasswordField } from '../../components/FilePasswordField.tsx'
import type { passwordProblem } from './password-problem.ts'
import { setPassword, useShareDraft } from './share-draft.ts'

interface FilePasswordProps {
  readonly problem: ReturnType<typeof passwordProblem>
}

/** The password of a locked PDF. */
export function FilePassword({ problem }: FilePasswordProps) {
  const password = useShareDraft((draft) => draft.password)
  return (
    <FilePasswordField password={password} onPassword={setPassword} problem={problem} maxLength={500}>
      <Trans>
        Not your passphrase. Tell it by phone or in person, not in the message that carries the file. Goldseam
        does not keep it.
      </Trans>
    </FilePasswordField>
  )
}
