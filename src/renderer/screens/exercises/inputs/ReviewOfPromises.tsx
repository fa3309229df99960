import { useEffect, useState } from 'react'
import { mondayOf } from '#shared/week.ts'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { useToday } from '../../../components/use-today.ts'
import { journal } from '../../../journal.ts'
import type { AnswerOf, InputProps } from './input-props.ts'
import { type PromiseInHand, ReviewAnswer } from './ReviewAnswer.tsx'

/** One's own promises that hold now, to say how this week went. */
export function ReviewOfPromises(props: InputProps<AnswerOf<'commitment-review'>>) {
  const today = useToday()
  const [promises, setPromises] = useState<readonly PromiseInHand[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    let asked = true
    journal.promises.list({ today }).then(
      (all) => asked && setPromises(all.filter(({ state }) => state === 'active')),
      (thrown: unknown) => asked && setFailure(thrown),
    )
    return () => {
      asked = false
    }
  }, [today])
  if (failure !== null) return <FailureNotice failure={failure} />
  if (promises === null) return null
  return <ReviewAnswer {...props} promises={promises} week={mondayOf(today)} />
}
