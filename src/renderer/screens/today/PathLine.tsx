import { Trans } from '@lingui/react/macro'
import { Signpost } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { goTo } from '../../state/place.ts'
import { nextOf } from '../paths/next-of.ts'
import { readPaths, usePaths } from '../paths/paths-store.ts'

/** Where one is on the paths one walks: a quiet line for each, and none while its next part can wait. */
export function PathLine({ today }: { readonly today: string }) {
  const paths = usePaths((kept) => kept.paths)
  useEffect(() => void readPaths(today), [today])
  const walked = paths?.paths.filter(({ enoughThisWeek }) => !enoughThisWeek) ?? []
  const lines = walked.flatMap((path) => {
    const next = nextOf(path)
    return next === null ? [] : [{ id: path.id, name: next.label ?? next.title }]
  })
  if (lines.length === 0) return null
  return (
    <ul className="-ml-4 flex flex-col items-start">
      {lines.map(({ id, name }) => (
        <li key={id}>
          <Button kind="quiet" icon={Signpost} onClick={() => goTo(`/exercises/paths/${id}`)}>
            <Trans>Pick up where you were: {name}</Trans>
          </Button>
        </li>
      ))}
    </ul>
  )
}
