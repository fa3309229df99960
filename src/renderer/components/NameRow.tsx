import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { fieldLook } from './TextField.tsx'

interface NameRowProps {
  readonly name: string
  /** What is said beside the name. */
  readonly children: ReactNode
  readonly maxLength: number
  readonly onRename: (name: string) => void
  readonly onRemove: () => void
  /** What else can be done with it: buttons between the two. */
  readonly more?: ReactNode
}

/** A name in a list, to be changed in its place or taken away. */
export function NameRow({ name, children, maxLength, onRename, onRemove, more }: NameRowProps) {
  const { t } = useLingui()
  const [editing, setEditing] = useState(false)
  const rename = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !editing) rename.current?.focus()
    wasEditing.current = editing
  }, [editing])

  function done(next: string): void {
    setEditing(false)
    const trimmed = next.trim()
    if (trimmed !== '' && trimmed !== name) onRename(trimmed)
  }

  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1.5 last:border-b-0">
      {editing ? (
        <NameForm name={name} maxLength={maxLength} onDone={done} onCancel={() => setEditing(false)} />
      ) : (
        <>
          <div className="flex min-w-48 flex-1 flex-wrap items-baseline gap-x-3">
            <span dir="auto" className="min-w-0 wrap-anywhere">
              {name}
            </span>
            <span className="figures text-13 text-ink-soft">{children}</span>
          </div>
          <div className="ml-auto flex flex-wrap justify-end gap-x-4">
            <Button
              ref={rename}
              kind="quiet"
              aria-label={t`Rename “${name}”`}
              onClick={() => setEditing(true)}
            >
              <Trans>Rename</Trans>
            </Button>
            {more}
            <Button kind="quiet" aria-label={t`Remove “${name}”`} onClick={onRemove}>
              <Trans>Remove</Trans>
            </Button>
          </div>
        </>
      )}
    </li>
  )
}

interface NameFormProps {
  readonly name: string
  readonly maxLength: number
  readonly onDone: (name: string) => void
  readonly onCancel: () => void
}

function NameForm({ name, maxLength, onDone, onCancel }: NameFormProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <form
      noValidate
      className="flex flex-1 flex-wrap gap-2"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        onDone(typed)
      }}
    >
      <input
        ref={field}
        aria-label={t`New name of “${name}”`}
        value={typed}
        maxLength={maxLength}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onCancel()
        }}
        className={`${fieldLook} min-w-40 flex-1`}
      />
      <Button kind="primary" type="submit">
        <Trans>Rename</Trans>
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
    </form>
  )
}
