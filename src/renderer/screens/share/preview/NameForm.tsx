import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { applyOmissions } from '#shared/apply-omissions.ts'
import { maxNameForms, maxReceiverName } from '#shared/limits.ts'
import { nameForms } from '#shared/name-forms.ts'
import type { Omission } from '#shared/omission.ts'
import { partWords } from '#shared/part-words.ts'
import type { OmissionMarks, ShareDocument } from '#shared/share.ts'
import { Button } from '../../../components/Button.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { newId } from '../../../state/new-id.ts'
import { initialOf, withName, without } from './edit-omissions.ts'
import { NameWritten } from './NameWritten.tsx'

interface NameFormProps {
  readonly document: ShareDocument
  readonly marks: OmissionMarks
  readonly omissions: readonly Omission[]
  /** As it was chosen; empty when it is to be typed. */
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
  const [typed, setInstead] = useState(before?.instead ?? null)
  const instead = typed ?? initialOf(name)
  const [marked, setMarked] = useState(before?.marked ?? true)
  const [stays, setStays] = useState<readonly string[]>(before?.stays ?? [])
  const form = useRef<HTMLFormElement>(null)
  // The first of the two that is still to be filled in, or thought about.
  useEffect(() => form.current?.querySelectorAll('input')[chosen === '' ? 0 : 1]?.focus(), [chosen])
  const ready = name.trim() !== '' && instead.trim() !== ''
  const written = useMemo(() => {
    const others = withName(omissions, { kind: 'name', id, name: name.trim(), instead: '', marked: false })
    const { heading, summary, parts } = applyOmissions(document, without(others, [id]), marks).document
    const lines = parts.flatMap((part) => partWords(part).split('\n'))
    return nameForms([heading, summary, ...lines], name)
  }, [document, marks, omissions, id, name])
  const next = useMemo(() => {
    if (!ready) return null
    const kept = stays.filter((form) => written.forms.some(([one]) => one === form)).slice(0, maxNameForms)
    return withName(omissions, {
      kind: 'name',
      id,
      name: name.trim(),
      instead: instead.trim(),
      marked,
      ...(kept.length > 0 && { stays: kept }),
    })
  }, [ready, omissions, id, name, instead, marked, stays, written])
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
      <NameWritten {...written} stays={stays} onStays={setStays} />
      <Checkbox checked={marked} onChange={setMarked}>
        <Trans>Say once in each part that the name is changed</Trans>
      </Checkbox>
      <p role="status" className="text-13 text-ink-soft">
        {name.trim() !== '' && (
          <Plural
            value={places}
            _0="It stands nowhere in this document as a whole word."
            one="It is changed in # place."
            other="It is changed in # places."
          />
        )}
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
