import { Field } from '@base-ui/react/field'
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { minSharePasswordLength } from '#shared/limits.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { fieldLook } from '../../../components/TextField.tsx'
import { journal } from '../../../journal.ts'

interface ExportPasswordProps {
  readonly password: string
  readonly onPassword: (password: string) => void
  /** The way on was tried with one that is too short. */
  readonly tooShort: boolean
}

/** Whether a password is long enough for a file that leaves the computer. */
export const isLongEnough = (password: string): boolean =>
  [...password.normalize('NFKC')].length >= minSharePasswordLength

/** The password of the file: suggested, in sight, and the person's own if they type one. */
export function ExportPassword({ password, onPassword, tooShort }: ExportPasswordProps) {
  const [failure, setFailure] = useState<unknown>(null)

  async function suggest() {
    setFailure(null)
    try {
      onPassword((await journal.share.suggestPassword()).password)
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  // One suggestion to begin with; what a person typed or cleared is never replaced unasked.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the field appears
  useEffect(() => {
    if (password === '') void suggest()
  }, [])

  return (
    <div className="flex flex-col items-start gap-3">
      <Field.Root invalid={tooShort} className="flex w-full flex-col gap-2">
        <Field.Label className="text-15 font-medium">
          <Trans>Password of the file</Trans>
        </Field.Label>
        {/* Seven words are longer than a line, and all of them must be in sight. */}
        <Field.Control
          render={<textarea rows={2} />}
          value={password}
          onValueChange={(typed) => onPassword(typed.replace(/[\r\n]/g, ''))}
          maxLength={120}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          className={`${fieldLook} field-sizing-content resize-none font-distinct text-17`}
        />
        <Field.Description className="text-13 text-ink-soft">
          <Trans>
            Not your passphrase. Write it down now, and keep it apart from the file. Without it nobody can
            open the file, you neither. Goldseam does not keep it.
          </Trans>
        </Field.Description>
        <Field.Error match={tooShort} className="text-13 text-ink">
          <Trans>Use at least 10 characters, or take a suggestion.</Trans>
        </Field.Error>
      </Field.Root>
      <Button onClick={() => void suggest()}>
        <Trans>Suggest another</Trans>
      </Button>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
