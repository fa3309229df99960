import { Trans } from '@lingui/react/macro'
import { preparedPassword } from '#shared/file-password.ts'
import { minSharePasswordLength } from '#shared/limits.ts'
import { FilePasswordField } from '../../../components/FilePasswordField.tsx'

interface ExportPasswordProps {
  readonly password: string
  readonly onPassword: (password: string) => void
  /** The way on was tried with one that is too short. */
  readonly tooShort: boolean
}

/** Whether a password is long enough for a file that leaves the computer. */
export const isLongEnough = (password: string): boolean =>
  [...preparedPassword(password)].length >= minSharePasswordLength

/** The password of the file that holds everything. */
export function ExportPassword({ password, onPassword, tooShort }: ExportPasswordProps) {
  return (
    <FilePasswordField
      password={password}
      onPassword={onPassword}
      problem={tooShort ? 'too-short' : null}
      maxLength={120}
    >
      <Trans>
        Not your passphrase. Write it down now, and keep it apart from the file. Without it nobody can open
        the file, you neither. Goldseam does not keep it.
      </Trans>
    </FilePasswordField>
  )
}
