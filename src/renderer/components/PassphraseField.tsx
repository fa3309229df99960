import { Trans, useLingui } from '@lingui/react/macro'
import { Eye, EyeOff } from 'lucide-react'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { encodePassphrase, passphraseLength } from './encode-passphrase.ts'
import { fieldLook } from './TextField.tsx'

/** What a screen may ask of the field. */
export interface PassphraseHandle {
  /** The passphrase as bytes. Fill them with zeros after use. */
  encode(): Uint8Array<ArrayBuffer>
  /** How many characters are typed. */
  length(): number
  /** Empties the field, and with it the input's own undo history. */
  clear(): void
  /** Puts the cursor there and selects what is typed. */
  focus(): void
}

interface PassphraseFieldProps {
  readonly ref: Ref<PassphraseHandle>
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: ReactNode
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  /** Hears every change, for the strength meter. Do not keep the text. */
  readonly onText?: (text: string) => void
}

/**
 * A field for a passphrase: hidden unless one asks to see it, never remembered, never spell-checked.
 * It is a plain input and not Base UI's, which keeps what was typed in React's state; here it is in the input alone.
 */
export function PassphraseField(props: PassphraseFieldProps) {
  const { ref, label, hint, problem, autoFocus, disabled, onText } = props
  const { t } = useLingui()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const noticeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))

  useImperativeHandle(ref, () => ({
    encode: () => encodePassphrase(input.current?.value ?? ''),
    length: () => passphraseLength(input.current?.value ?? ''),
    clear: () => {
      if (input.current) input.current.value = ''
      setShown(false)
    },
    focus: () => {
      input.current?.focus()
      input.current?.select()
    },
  }))

  const ToggleIcon = shown ? EyeOff : Eye
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-15 font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          ref={input}
          id={id}
          type={shown ? 'text' : 'password'}
          // biome-ignore lint/a11y/noAutofocus: only where it is the one field of a screen that asks for one thing
          autoFocus={autoFocus}
          disabled={disabled}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-problem ${id}-hint`}
          onInput={(event) => onText?.(event.currentTarget.value)}
          onKeyDown={noticeCapsLock}
          onKeyUp={noticeCapsLock}
          onBlur={() => setCapsLock(false)}
          className={`${fieldLook} pr-12`}
        />
        <button
          type="button"
          aria-label={shown ? t`Hide the passphrase` : t`Show the passphrase`}
          onClick={() => {
            setShown(!shown)
            input.current?.focus()
          }}
          className="absolute top-1 right-1 flex size-8 items-center justify-center rounded-control text-ink-soft hover:bg-raised hover:text-ink"
        >
          <ToggleIcon aria-hidden size={18} strokeWidth={1.75} />
        </button>
      </div>
      <p role="status" className="text-13 empty:hidden">
        {capsLock && <Trans>Caps Lock is on.</Trans>}
      </p>
      <p id={`${id}-problem`} role="alert" className="text-13 font-medium empty:hidden">
        {problem}
      </p>
      <p id={`${id}-hint`} className="text-13 text-ink-soft empty:hidden">
        {hint}
      </p>
    </div>
  )
}
