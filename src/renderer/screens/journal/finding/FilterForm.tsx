import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef } from 'react'
import { maxMoods } from '#shared/limits.ts'
import { MoodPicker } from '../head/MoodPicker.tsx'
import { filterBy, useSearch } from '../search-store.ts'
import { TagField } from '../tags/TagField.tsx'
import { Choice } from './Choice.tsx'
import { PeriodChoice } from './PeriodChoice.tsx'

/** Everything a search can be narrowed by. */
export function FilterForm({ today }: { readonly today: string }) {
  const { t } = useLingui()
  const filter = useSearch((search) => search.filter)
  const tagInput = useRef<HTMLInputElement>(null)
  const yes = (pressed: boolean) => (pressed ? true : undefined)
  return (
    <div className="flex flex-col gap-4 pt-4 pb-3">
      <Section name={t`Only`}>
        <div className="flex flex-wrap gap-1">
          <Choice on={filter.starred === true} onChange={(on) => filterBy({ starred: yes(on) })}>
            <Trans>Starred</Trans>
          </Choice>
          <Choice on={filter.hasImage === true} onChange={(on) => filterBy({ hasImage: yes(on) })}>
            <Trans>With a picture</Trans>
          </Choice>
          <Choice on={filter.shared === true} onChange={(on) => filterBy({ shared: yes(on) })}>
            <Trans>Shared</Trans>
          </Choice>
          <Choice on={filter.kind === 'page'} onChange={(on) => filterBy({ kind: on ? 'page' : undefined })}>
            <Trans>Pages</Trans>
          </Choice>
          <Choice on={filter.kind === 'note'} onChange={(on) => filterBy({ kind: on ? 'note' : undefined })}>
            <Trans>Quick notes</Trans>
          </Choice>
        </div>
      </Section>
      <Section name={t`When`}>
        <PeriodChoice today={today} from={filter.from} to={filter.to} />
      </Section>
      <Section name={t`Tags`}>
        <div className="-mx-3 -my-2">
          <TagField
            label={t`Tags to look for`}
            tags={filter.tags ?? []}
            onChange={(tags) => filterBy({ tags: [...tags] })}
            input={tagInput}
            knownOnly
          />
        </div>
      </Section>
      <Section name={t`Any of these feelings`}>
        <MoodPicker
          label={t`Feelings to look for`}
          chosen={filter.moods ?? []}
          onChange={(moods) => filterBy({ moods: [...moods] })}
          most={maxMoods}
        />
      </Section>
    </div>
  )
}

function Section({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className="px-4">
      <legend className="pb-1 text-13 font-medium text-ink-soft">{name}</legend>
      {children}
    </fieldset>
  )
}
