import type { Fault, FaultPath, FaultReason } from '#shared/exercise-fault.ts'
import { useFaultWords } from '../others/use-fault-words.ts'
import { useMaking } from './making-store.ts'

/** What is only not written yet: said when the person asks, and not while they have just begun. */
const unwritten: readonly FaultReason[] = ['missing', 'empty', 'too-few', 'too-small', 'only-spaces']

const none: readonly Fault[] = []

/** What keeps the exercise on the page from being one; empty when it is one. */
export function useFaults(): readonly Fault[] {
  return useMaking(({ open }) => (open === null || open.checked.ok ? none : open.checked.faults))
}

/** What to say beside a field, by its place in the file; null for nothing. With `inside`, also of what lies in it. */
export function useProblemAt(): (path: FaultPath, inside?: boolean) => string | null {
  const faults = useFaults()
  const asked = useMaking(({ open }) => open?.asked ?? false)
  const words = useFaultWords()
  return (path, inside = false) => {
    const found = faults.find(
      (fault) =>
        (asked || !unwritten.includes(fault.why)) &&
        path.every((part, at) => fault.path[at] === part) &&
        (inside || fault.path.length === path.length),
    )
    return found === undefined ? null : words.fault(found)
  }
}
