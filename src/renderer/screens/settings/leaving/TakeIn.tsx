import { useTransfer } from '../../../state/transfer.ts'
import { TakeInDone } from './TakeInDone.tsx'
import { TakeInForm } from './TakeInForm.tsx'
import { TakenOutAgain } from './TakenOutAgain.tsx'

/** A complete copy of a journal, into this one. */
export function TakeIn() {
  const now = useTransfer((state) => state.import)
  return (
    <div className="mx-auto max-w-page px-8 pt-10 pb-16 short:pt-5">
      {now.kind === 'done' ? (
        <TakeInDone outcome={now.outcome} />
      ) : now.kind === 'undone' ? (
        <TakenOutAgain undone={now.undone} />
      ) : (
        <TakeInForm />
      )}
    </div>
  )
}
