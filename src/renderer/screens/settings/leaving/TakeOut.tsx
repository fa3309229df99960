import { useTransfer } from '../../../state/transfer.ts'
import { TakeOutDone } from './TakeOutDone.tsx'
import { TakeOutForm } from './TakeOutForm.tsx'

/** A complete copy of the journal, as one file. */
export function TakeOut() {
  const now = useTransfer((state) => state.export)
  return (
    <div className="mx-auto max-w-page px-8 pt-10 pb-16 short:pt-5">
      {now.kind === 'done' ? <TakeOutDone outcome={now.outcome} /> : <TakeOutForm />}
    </div>
  )
}
