import { Field } from '@base-ui/react/field'
import { Trans } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { fieldLook } from '../../components/TextField.tsx'
import { journal } from '../../journal.ts'
import type { passwordProblem } from './password-problem.ts'
import { setPassword, useShareDraft } from './share-draft.ts'

interface FilePasswordProps {
  readonly problem: ReturnType<typeof passwordProblem>
}

/** The password of a locked file: suggested, in sight, and the person's own if they type one. */
export function FilePassword({ problem }: FilePasswordProps) {
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
      <Field.Root invalid={problem !== null} className="flex w-full flex-col gap-2">
        <Field.Label className="text-15 font-medium">
          <Trans>Password of the file</Trans>
        </Field.Label>
        {/* Seven words are longer than a line, and all of them must be in sight. */}
        <Field.Control
          render={<textarea rows={2} />}
          value={password}
          onValueChange={(typed) => setPassword(typed.replace(/[\r\n]/g, ''))}
          onKeyDown={submitOnEnter}
          maxLength={500}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          className={`${fieldLook} field-sizing-content resize-none font-distinct text-17`}
        />
        <Field.Description className="text-13 text-ink-soft">
          <Trans>
            Not your passphrase. Tell it by phone or in person, not in the message that carries the file.
            Goldseam does not keep it.
          </Trans>
        </Field.Description>
        <Field.Error match={problem !== null} className="text-13 text-ink">
          {problem === 'too-short' && <Trans>Use at least 10 characters, or take a suggestion.</Trans>}
          {problem === 'too-long' && <Trans>That is too long for a PDF. Use fewer characters.</Trans>}
        </Field.Error>
      </Field.Root>
      <Button onClick={() => void suggest()}>
        <Trans>Suggest another</Trans>
      </Button>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}

/** A password is one line, so Enter does what it does in every other field. */
function submitOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.closest('form')?.requestSubmit()
}
