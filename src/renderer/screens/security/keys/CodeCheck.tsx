import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { RecoveryCodeField } from '../../../components/RecoveryCodeField.tsx'
import { journal } from '../../../journal.ts'
import { readVaultKeys } from './vault-keys.ts'

type Verdict = 'right' | 'wrong' | 'mistyped'

interface CodeCheckProps {
  /** Where it was asked for, and not there from the start. */
  readonly autoFocus?: boolean
  /** The sheet was found right. */
  readonly onRight?: () => void
}

/** Trying the sheet: the code is typed from it, and all that comes back is whether it is right. It opens nothing. */
export function CodeCheck({ autoFocus = false, onRight }: CodeCheckProps) {
  const { t } = useLingui()
  const [code, setCode] = useState('')
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const field = useRef<HTMLInputElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (code.trim() === '') return field.current?.focus()
    setFailure(null)
    try {
      const { right } = await journal.keys.checkCode({ code })
      setVerdict(right ? 'right' : 'wrong')
      if (!right) return field.current?.focus()
      setCode('')
      await readVaultKeys()
      onRight?.()
    } catch (thrown) {
      if (thrown instanceof Error && 'code' in thrown && thrown.code === 'recovery-code-mistyped') {
        setVerdict('mistyped')
        field.current?.focus()
      } else setFailure(thrown)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="flex max-w-form flex-col gap-3">
      <RecoveryCodeField
        ref={field}
        label={t`Try the sheet: type the code from it`}
        autoFocus={autoFocus}
        value={code}
        onText={(text) => {
          setCode(text)
          setVerdict(null)
        }}
        problem={
          verdict === 'wrong'
            ? t`It is not the code of this journal.`
            : verdict === 'mistyped'
              ? t`It is not: a character is missing, added or different. Compare group by group.`
              : null
        }
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit">
          <Trans>Check</Trans>
        </Button>
        <p role="status">{verdict === 'right' && <Trans>It is right.</Trans>}</p>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  )
}
