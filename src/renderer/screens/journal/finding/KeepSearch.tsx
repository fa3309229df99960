import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { maxSavedSearchName } from '#shared/limits.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Popover } from '../../../components/Popover.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { showToast } from '../../../components/toast.ts'
import { useSearch } from '../search-store.ts'
import { conditionsOf } from './conditions.ts'
import { keepSearch } from './kept-searches.ts'
import { useConditionWords } from './use-condition-words.ts'

/** Keeps the search that is shown under a name, to be found in the search field again. */
export function KeepSearch() {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  return (
    <Popover
      label={t`Keep this search`}
      open={open}
      onOpenChange={setOpen}
      focus={field}
      trigger={
        <button
          type="button"
          className="min-h-8 rounded-control px-2 text-13 font-medium text-accent hover:underline"
        >
          <Trans>Keep this search</Trans>
        </button>
      }
    >
      <NameForm field={field} onKept={() => setOpen(false)} />
    </Popover>
  )
}

interface NameFormProps {
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly onKept: () => void
}

function NameForm({ field, onKept }: NameFormProps) {
  const { t } = useLingui()
  const words = useConditionWords()
  const { query, filter, order } = useSearch()
  const [name, setName] = useState(() =>
    [query.trim(), ...conditionsOf(filter).map(words)]
      .filter(Boolean)
      .join(', ')
      .slice(0, maxSavedSearchName),
  )
  const [failure, setFailure] = useState<unknown>(null)

  function keep(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '') {
      field.current?.focus()
      return
    }
    keepSearch(name.trim(), { query, filter, order }).then(() => {
      showToast({ text: t`Kept. It is offered under the empty search field.` })
      onKept()
    }, setFailure)
  }

  return (
    <form noValidate onSubmit={keep} className="flex w-80 max-w-full flex-col gap-3 p-4">
      <TextField
        ref={field}
        label={t`Name of this search`}
        value={name}
        maxLength={maxSavedSearchName}
        onText={setName}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      <div>
        <Button kind="primary" type="submit">
          <Trans>Keep this search</Trans>
        </Button>
      </div>
    </form>
  )
}
