import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { TextField } from '../../components/TextField.tsx'
import { Choice } from '../../screens/journal/finding/Choice.tsx'
import { rolesInOrder, roleWords } from './exercise-words.ts'
import { changeFilter, useLibrary } from './library-store.ts'

const someMinutes = [5, 15, 30] as const

interface LibraryFilterProps {
  readonly found: number
  /** Whether one may look for a role: as long as a card asks where one stands, it is not asked twice. */
  readonly role: boolean
}

/** What one looks for: words, where one stands, how long it takes, and with whom. */
export function LibraryFilter({ found, role }: LibraryFilterProps) {
  const { t, i18n } = useLingui()
  const filter = useLibrary((library) => library.filter)
  return (
    <div className="flex flex-col gap-3">
      <TextField
        type="search"
        label={t`Look for an exercise`}
        value={filter.words}
        onText={(words) => changeFilter({ words })}
      />
      {role && (
        <Group label={t`For`}>
          {rolesInOrder.map((one) => (
            <Choice
              key={one}
              on={filter.role === one}
              onChange={(on) => changeFilter({ role: on ? one : null })}
            >
              {i18n._(roleWords[one])}
            </Choice>
          ))}
        </Group>
      )}
      <Group label={t`Time`}>
        {someMinutes.map((minutes) => (
          <Choice
            key={minutes}
            on={filter.minutes === minutes}
            onChange={(on) => changeFilter({ minutes: on ? minutes : null })}
          >
            <Trans>up to {minutes} min</Trans>
          </Choice>
        ))}
      </Group>
      <Group label={t`With`}>
        <Choice
          on={filter.setting === 'alone'}
          onChange={(on) => changeFilter({ setting: on ? 'alone' : null })}
        >
          <Trans>Alone</Trans>
        </Choice>
        <Choice
          on={filter.setting === 'together'}
          onChange={(on) => changeFilter({ setting: on ? 'together' : null })}
        >
          <Trans>Together</Trans>
        </Choice>
      </Group>
      <p role="status" className="figures text-13 text-ink-soft">
        {found === 0 ? (
          <Trans>No exercise fits all of this. Take something away to see more.</Trans>
        ) : (
          <Plural value={found} one="# exercise or tool" other="# exercises and tools" />
        )}
      </p>
    </div>
  )
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="flex items-baseline gap-2">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden className="w-16 shrink-0 text-13 text-ink-soft">
        {label}
      </span>
      <div className="flex min-w-0 flex-wrap gap-2">{children}</div>
    </fieldset>
  )
}
