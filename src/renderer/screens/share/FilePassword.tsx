import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { TextField } from '../../components/TextField.tsx'
import { journal } from '../../journal.ts'
import type { passwordProblem } from './password-problem.ts'
import { setPassword, useShareDraft } from './share-draft.ts'

interface FilePasswordProps {
  readonly problem: ReturnType<typeof passwordProblem>
}

/** The password of a locked file: suggested, in sight, and the person's own if they type one. */
export function FilePassword({ problem }: FilePasswordProps) {
  const { t } = useLingui()
  const password = useShareDraft((draft) => draft.password)
  const [failure, setFailure] = useState<unknown>(null)

  async function suggest() {
    setFailure(null)
    try {
      setPassword((await journal.share.suggestPassword()).password)
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
      <div className="w-full">
        <TextField
          label={t`Password of the file`}
          value={password}
          onText={setPassword}
          maxLength={500}
          distinct
          hint={
            <Trans>
              Not your passphrase. Tell it by phone or in person, not in the message that carries the file.
              Goldseam does not keep it.
            </Trans>
          }
          problem={
            (problem === 'too-short' && <Trans>Use at least 10 characters, or take a suggestion.</Trans>) ||
            (problem === 'too-long' && <Trans>That is too long for a PDF. Use fewer characters.</Trans>)
          }
        />
      </div>
      <Button onClick={() => void suggest()}>
        <Trans>Suggest another</Trans>
      </Button>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
