import { Field } from '@base-ui/react/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { copyText } from '../copy-text.ts'
import { journal } from '../journal.ts'
import { Button } from './Button.tsx'
import { FailureNotice } from './FailureNotice.tsx'
import { fieldLook } from './TextField.tsx'
import { showToast } from './toast.ts'

interface FilePasswordFieldProps {
  readonly password: string
  readonly onPassword: (password: string) => void
  /** What keeps it from locking the file; null when nothing does, or it was not tried yet. */
  readonly problem: 'too-short' | 'too-long' | null
  readonly maxLength: number
  /** What one has to know of it. */
  readonly children: ReactNode
}

/** The password of a locked file: suggested, in sight, and the person's own if they type one. */
export function FilePasswordField(props: FilePasswordFieldProps) {
  const { password, onPassword, problem, maxLength, children } = props
  const { t } = useLingui()
  const [failure, setFailure] = useState<unknown>(null)
  const typed = useRef(false)

  async function suggest(wanted: () => boolean) {
    setFailure(null)
    try {
      const suggested = await journal.share.suggestPassword()
      if (wanted()) onPassword(suggested.password)
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  // One suggestion to begin with; what a person typed or cleared is never replaced unasked, nor by one that comes late.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the field appears
  useEffect(() => {
    if (password === '') void suggest(() => !typed.current)
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
          onValueChange={(text) => {
            typed.current = true
            onPassword(text.replace(/[\r\n]/g, ''))
          }}
          onKeyDown={submitOnEnter}
          maxLength={maxLength}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          className={`${fieldLook} field-sizing-content resize-none font-distinct text-17`}
        />
        <Field.Description className="text-13 text-ink-soft">{children}</Field.Description>
        <Field.Error match={problem !== null} className="text-13 text-ink">
          {problem === 'too-short' && <Trans>Use at least 10 characters, or take a suggestion.</Trans>}
          {problem === 'too-long' && <Trans>That is too long for a PDF. Use fewer characters.</Trans>}
        </Field.Error>
      </Field.Root>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void suggest(() => true)}>
          <Trans>Suggest another</Trans>
        </Button>
        <Button
          kind="quiet"
          disabled={password === ''}
          onClick={() => {
            const done = copyText(password)
            showToast({
              text: done
                ? t`Password copied. It leaves the clipboard after half a minute.`
                : t`It could not be copied. Select it and copy it by hand.`,
            })
          }}
        >
          <Trans>Copy</Trans>
        </Button>
      </div>
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
