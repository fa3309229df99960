import { useLingui } from '@lingui/react/macro'
import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { maxPassphraseBytes, minPassphraseLength } from '#shared/limits.ts'
import { samePassphrase } from './encode-passphrase.ts'
import { PassphraseField, type PassphraseHandle } from './PassphraseField.tsx'
import { StrengthMeter } from './StrengthMeter.tsx'
import { useStrength } from './use-strength.ts'

export interface NewPassphraseHandle {
  /** The passphrase as bytes; null, with the problem said and the field in hand, when it cannot be one. Zero it after use. */
  take(): Uint8Array<ArrayBuffer> | null
  /** Empties both fields. */
  clear(): void
}

interface NewPassphraseFieldsProps {
  readonly ref: Ref<NewPassphraseHandle>
  readonly label: string
  readonly again: string
  readonly autoFocus?: boolean
}

type Problem = 'too-short' | 'too-long' | 'not-again' | 'not-the-same'

/** A new passphrase and how strong it is, typed twice, because nobody could reset a mistyped one. */
export function NewPassphraseFields({ ref, label, again, autoFocus = false }: NewPassphraseFieldsProps) {
  const { t } = useLingui()
  const first = useRef<PassphraseHandle>(null)
  const second = useRef<PassphraseHandle>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { length, strength, onText, forget } = useStrength()

  useImperativeHandle(ref, () => ({
    take() {
      if (!first.current || !second.current) return null
      const one = first.current.encode()
      const other = second.current.encode()
      const found = problemOf(first.current.length(), one, other)
      setProblem(found)
      other.fill(0)
      if (found === null) return one
      one.fill(0)
      const field = isOfSecond(found) ? second : first
      field.current?.focus()
      return null
    },
    clear() {
      first.current?.clear()
      second.current?.clear()
      forget()
    },
  }))

  return (
    <>
      <PassphraseField
        ref={first}
        label={label}
        autoFocus={autoFocus}
        onText={(text) => {
          if (problem !== null && !isOfSecond(problem)) setProblem(null)
          onText(text)
        }}
        problem={
          problem === 'too-short'
            ? t`Use at least ${minPassphraseLength} characters.`
            : problem === 'too-long'
              ? t`This is longer than Goldseam can take. Use fewer than 1,000 characters.`
              : null
        }
      />
      <StrengthMeter length={length} strength={strength} />
      <PassphraseField
        ref={second}
        label={again}
        onText={() => problem !== null && isOfSecond(problem) && setProblem(null)}
        problem={
          problem === 'not-again'
            ? t`Type it here once more, so that a slip is noticed.`
            : problem === 'not-the-same'
              ? t`The two are not the same. Show them to compare.`
              : null
        }
      />
    </>
  )
}

function problemOf(length: number, one: Uint8Array, other: Uint8Array): Problem | null {
  if (length < minPassphraseLength) return 'too-short'
  if (one.byteLength > maxPassphraseBytes) return 'too-long'
  if (other.byteLength === 0) return 'not-again'
  return samePassphrase(one, other) ? null : 'not-the-same'
}

/** Whether it is the second field that needs a hand. */
const isOfSecond = (problem: Problem): boolean => problem === 'not-again' || problem === 'not-the-same'
