import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { maxPassphraseBytes, minPassphraseLength } from '#shared/limits.ts'
import { Button } from '../../components/Button.tsx'
import { samePassphrase } from '../../components/encode-passphrase.ts'
import { PassphraseField, type PassphraseHandle } from '../../components/PassphraseField.tsx'
import { StrengthMeter } from '../../components/StrengthMeter.tsx'
import { useStrength } from '../../components/use-strength.ts'
import { Step } from './Step.tsx'

interface PassphraseStepProps {
  /** Takes the passphrase over; the fields are empty afterwards. */
  readonly onNext: (passphrase: Uint8Array<ArrayBuffer>) => void
  readonly onBack: () => void
  /** It had been typed before and was not kept. */
  readonly again: boolean
}

type Problem = 'too-short' | 'too-long' | 'not-again' | 'not-the-same'

/** Choosing the passphrase, typed twice, because nobody could reset a mistyped one. */
export function PassphraseStep({ onNext, onBack, again }: PassphraseStepProps) {
  const { t } = useLingui()
  const first = useRef<PassphraseHandle>(null)
  const second = useRef<PassphraseHandle>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { length, strength, onText, forget } = useStrength()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!first.current || !second.current) return
    const one = first.current.encode()
    const other = second.current.encode()
    const found = problemOf(first.current.length(), one, other)
    setProblem(found)
    other.fill(0)
    if (found !== null) {
      one.fill(0)
      const field = found === 'not-again' || found === 'not-the-same' ? second : first
      field.current?.focus()
      return
    }
    first.current.clear()
    second.current.clear()
    forget()
    onNext(one)
  }

  return (
    <form onSubmit={submit}>
      <Step
        title={<Trans>Choose a passphrase</Trans>}
        fieldFirst
        onBack={onBack}
        actions={
          <Button type="submit" kind="primary">
            <Trans>Continue</Trans>
          </Button>
        }
      >
        <div className="reading">
          <p>
            <Trans>
              It is the key to your journal. Nobody can reset it, and Goldseam does not keep it. Four or more
              words that have nothing to do with each other are strong and can be remembered.
            </Trans>
          </p>
          <p>
            <Trans>
              Words your partner knows are weak, whatever the bar below says: names, birthdays, pets, places,
              songs.
            </Trans>
          </p>
        </div>
        <div className="flex max-w-form flex-col gap-4">
          {again && (
            <p className="text-13 text-ink-soft">
              <Trans>The passphrase you typed before was not kept. Please type it again.</Trans>
            </p>
          )}
          <PassphraseField
            ref={first}
            label={t`Passphrase`}
            autoFocus
            onText={(text) => {
              if (problem === 'too-short' || problem === 'too-long') setProblem(null)
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
            label={t`The same passphrase again`}
            onText={() => (problem === 'not-again' || problem === 'not-the-same') && setProblem(null)}
            problem={
              problem === 'not-again'
                ? t`Type it here once more, so that a slip is noticed.`
                : problem === 'not-the-same'
                  ? t`The two are not the same. Show them to compare.`
                  : null
            }
          />
        </div>
      </Step>
    </form>
  )
}

function problemOf(length: number, one: Uint8Array, other: Uint8Array): Problem | null {
  if (length < minPassphraseLength) return 'too-short'
  if (one.byteLength > maxPassphraseBytes) return 'too-long'
  if (other.byteLength === 0) return 'not-again'
  return samePassphrase(one, other) ? null : 'not-the-same'
}
