import type { ReactNode } from 'react'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import { NewCode } from './NewCode.tsx'
import { NewKeys } from './NewKeys.tsx'
import { RemoveCode } from './RemoveCode.tsx'

/** What can be done about the ways into the journal, each on a page of its own below `/security/`. */
const tasks: Readonly<Record<string, () => ReactNode>> = {
  passphrase: () => <ChangePassphrase />,
  'new-keys': () => <NewKeys />,
  'new-code': () => <NewCode />,
  'remove-code': () => <RemoveCode />,
}

/** Whether there is such a page. */
export const isKeyTask = (name: string | undefined): name is string =>
  name !== undefined && Object.hasOwn(tasks, name)

export function KeyTask({ name }: { readonly name: string }) {
  return <div className="mx-auto max-w-page px-8 pt-10 pb-16 short:pt-5">{tasks[name]?.()}</div>
}
