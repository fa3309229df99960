import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { goTo } from '../../state/place.ts'
import { readLibrary, useLibrary } from './library-store.ts'

/** The way from what was answered back to its exercise; greyed out, with the reason, when that is no longer there. */
export function DoItAgain({ exercise }: { readonly exercise: string }) {
  const { library } = useLibrary()
  useEffect(() => void readLibrary(), [])
  if (library === null) return null
  const gone = !library.exercises.some(({ id }) => id === exercise)
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button disabled={gone} onClick={() => goTo(`/exercises/about/${exercise}`)}>
        <Trans>Do it again</Trans>
      </Button>
      {gone && (
        <p className="text-13 text-ink-soft">
          <Trans>This exercise is no longer among yours. What you answered stays.</Trans>
        </p>
      )}
    </div>
  )
}
