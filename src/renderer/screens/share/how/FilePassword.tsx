import { Trans } from '@lingui/react/macro'
import { FilePasswordField } from '../../../components/FilePasswordField.tsx'
import { setPassword, useHandOverChoices } from './hand-over-choices.ts'
import type { passwordProblem } from './password-problem.ts'

interface FilePasswordProps {
  readonly problem: ReturnType<typeof passwordProblem>
}

/** The password of a locked file. */
export function FilePassword({ problem }: FilePasswordProps) {
  const password = useHandOverChoices((choices) => choices.password)
  return (
    <FilePasswordField password={password} onPassword={setPassword} problem={problem} maxLength={500}>
      <Trans>
        Not your passphrase. Tell it by phone or in person, not in the message that carries the file. Goldseam
        does not keep it.
      </Trans>
    </FilePasswordField>
  )
}
