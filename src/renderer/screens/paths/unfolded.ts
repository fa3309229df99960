import { create } from 'zustand'
import { emptyAtLock } from '../../state/vault.ts'

/** The parts of paths that were opened or closed by hand or by coming to them, by path and part. They stay so until the lock. */
const useUnfolded = create<ReadonlyMap<string, boolean>>(() => new Map())

/** Whether a part is open, and how to open or close it. @param here the path stands at this part */
export function useFold(path: string, part: string, here: boolean): [boolean, (open: boolean) => void] {
  const key = `${path}/${part}`
  const open = useUnfolded((kept) => kept.get(key)) ?? here
  return [open, (next) => useUnfolded.setState(new Map(useUnfolded.getState()).set(key, next), true)]
}

emptyAtLock(() => useUnfolded.setState(new Map(), true))
