import { type Caution, type Fault, faultLine } from '#shared/exercise-fault.ts'
import { useFaultWords } from './use-fault-words.ts'

/** Exactly why a file is no exercise, one line for each reason. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const words = useFaultWords()
  return <Lines lines={faults.map((fault) => [fault, words.place(fault.path), words.fault(fault)])} />
}

/** What is worth a look in one. */
export function CautionList({ cautions }: { readonly cautions: readonly Caution[] }) {
  const words = useFaultWords()
  return (
    <Lines lines={cautions.map((caution) => [caution, words.place(caution.path), words.caution(caution)])} />
  )
}

function Lines({
  lines,
}: {
  readonly lines: readonly (readonly [about: Fault | Caution, place: string, words: string])[]
}) {
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5">
      {lines.map(([about, place, words]) => (
        <li key={faultLine(about)}>
          <span className="font-medium text-ink">{place}:</span> {words}
        </li>
      ))}
    </ul>
  )
}
