import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { Role } from '#shared/private-settings.ts'
import { Button } from '../../components/Button.tsx'
import { goTo } from '../../state/place.ts'
import { readLibrary, useLibrary } from '../exercises/library-store.ts'

/** What goes with every path, whenever one wants it. */
const tools: readonly string[] = ['weekly-check-in', 'quick-log', 'small-wins', 'appreciation', 'trigger-log']

/** The small things beside the steps of a path, for the role it is walked in. Pause is at hand everywhere anyway. */
export function SmallTools({ role }: { readonly role: Role }) {
  const library = useLibrary((kept) => kept.library)
  useEffect(() => void readLibrary(), [])
  const offered = tools.flatMap((id) => {
    const tool = library?.exercises.find((one) => one.id === id && one.roles.includes(role))
    return tool === undefined ? [] : [tool]
  })
  if (offered.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-20">
        <Trans>Small things, any day</Trans>
      </h2>
      <div className="-ml-4 flex flex-wrap gap-1">
        {offered.map(({ id, title }) => (
          <Button key={id} kind="quiet" onClick={() => goTo(`/exercises/about/${id}`)}>
            {title}
          </Button>
        ))}
      </div>
    </section>
  )
}
