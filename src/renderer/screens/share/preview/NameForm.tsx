import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { applyOmissions } from '#shared/apply-omissions.ts'
import { maxReceiverName } from '#shared/limits.ts'
import type { Omission } from '#shared/omission.ts'
import type { OmissionMarks, ShareDocument } from '#shared/share.ts'
import { Button } from '../../../components/Button.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { newId } from '../../../state/new-id.ts'
import { initialOf, withName } from './edit-omissions.ts'

interface NameFormProps {
  readonly document: ShareDocument
  readonly marks: OmissionMarks
  readonly omissions: readonly Omission[]
  /** As it was chosen. */
  readonly name: string
  /** The change that is changed; null for a new one. */
  readonly before: Extract<Omission, { readonly kind: 'name' }> | null
  readonly onDone: (omissions: readonly Omission[] | null) => void
}

/** Asks what a name is changed to, and says in how many places it stands. */
export function NameForm({ document, marks, omissions, name: chosen, before, onDone }: NameFormProps) {
  const { t } = useLingui()
  const [id] = useState(() => before?.id ?? newId())
  const [name, setName] = useState(chosen)
  const [instead, setInstead] = useState(before?.instead ?? initialOf(chosen))
  const [marked, setMarked] = useState(before?.marked ?? true)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelectorAll('input')[1]?.focus(), [])
  const ready = name.trim() !== '' && instead.trim() !== ''
  const next = useMemo(
    () =>
      ready
        ? withName(omissions, { kind: 'name', id, name: name.trim(), instead: instead.trim(), marked })
        : null,
    [ready, omissions, id, name, instead, marked],
  )
  const places = useMemo(
    () => (next === null ? 0 : (applyOmissions(document, next, marks).places.get(id) ?? 0)),
    [document, next, marks, id],
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    if (next !== null) onDone(next)
  }
  return (
    <form ref={form} onSubmit={submit} className="mt-2 flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <TextField label={t`Name`} value={name} maxLength={maxReceiverName} onText={setName} />
        <TextField label={t`Changed to`} value={instead} maxLength={maxReceiverName} onText={setInstead} />
      </div>
      <Checkbox checked={marked} onChange={setMarked}>
        <Trans>Say once in each part that the name is changed</Trans>
      </Checkbox>
      <p role="status" className="text-13 text-ink-soft">
        <Plural
          value={places}
          _0="It stands nowhere in this document as a whole word."
          one="It is changed in # place."
          other="It is changed in # places."
        />
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={!ready}>
          <Trans>Change name</Trans>
        </Button>
        <Button kind="quiet" onClick={() => onDone(null)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
