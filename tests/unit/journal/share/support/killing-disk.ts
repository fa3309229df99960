import type { Disk } from '#journal/vault/disk.ts'
import { realDisk } from '#journal/vault/disk.ts'

/** The steps of a disk that change something. */
const changing = ['writeNewFile', 'syncFile', 'syncFolder', 'rename', 'removeFile'] as const

/**
 * The real disk, but something happens before its nth change, counted from 0.
 */
export function diskWithTrouble(at: number, trouble: () => void): { readonly disk: Disk; steps(): number } {
  let steps = 0
  const before = () => {
    steps += 1
    if (steps === at + 1) trouble()
  }
  const disk: Disk = { ...realDisk }
  for (const name of changing) {
    const step = realDisk[name] as (...given: unknown[]) => unknown
    Object.assign(disk, {
      [name]: (...given: unknown[]) => {
        before()
        return step(...given)
      },
    })
  }
  return { disk, steps: () => steps }
}
