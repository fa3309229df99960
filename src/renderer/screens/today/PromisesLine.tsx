import { Plural, Trans } from '@lingui/react/macro'
import { Handshake } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { goTo } from '../../state/place.ts'
import { readPromises, usePromises } from '../promises/promises-store.ts'
import { promisesToLookAt } from '../promises/to-look-at.ts'

/** That there is something to say of a promise: one quiet line, and none when there is not. */
export function PromisesLine({ today }: { readonly today: string }) {
  const promises = usePromises((ledger) => ledger.promises)
  useEffect(() => void readPromises(today), [today])
  const count = promises === null ? 0 : promisesToLookAt(promises, today).length
  if (count === 0) return null
  return (
    <div className="-ml-4">
      <Button kind="quiet" icon={Handshake} onClick={() => goTo('/promises')}>
        <Trans>
          <Plural value={count} one="# promise" other="# promises" /> to look at
        </Trans>
      </Button>
    </div>
  )
}
