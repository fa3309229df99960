/** The smallest piece a disk writes whole, in bytes. */
const sector = 512

/** A file of which the last changes may not have reached the disk. */
export interface UnsyncedFile {
  readonly kind: 'file'
  /** What is on the disk whatever happens. */
  safe: Buffer
  /** What came after, in order: any of it may be missing after a cut, and any write may be torn. */
  readonly unsafe: DataChange[]
}

export type DataChange =
  | { readonly do: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly do: 'truncate'; readonly size: number }

/** What may survive of what was not synced: nothing, all, or a part that chance decides. */
export type Survival = 'nothing' | 'all' | 'some'

/** What a file may hold after the power went. Data survives sector by sector, also where its neighbours do not. */
export function afterCut({ safe, unsafe }: UnsyncedFile, survival: Survival, random: () => number): Buffer {
  if (survival === 'nothing') return safe
  const survivors = survival === 'all' ? unsafe : unsafe.flatMap((change) => torn(change, random))
  return survivors.reduce(changed, safe)
}

/** All that was written is on the disk now. */
export function sync(file: UnsyncedFile): void {
  file.safe = file.unsafe.reduce(changed, file.safe)
  file.unsafe.length = 0
}

/** The sectors of a write that reached the disk: any of them. A new size is there or is not. */
function torn(change: DataChange, random: () => number): DataChange[] {
  if (random() < 0.3) return []
  if (change.do === 'truncate' || random() < 0.5) return [change]
  const pieces: DataChange[] = []
  const { at, bytes } = change
  for (let start = 0; start < bytes.length; ) {
    const end = Math.min(bytes.length, start + sector - ((at + start) % sector))
    if (random() < 0.5) pieces.push({ do: 'write', at: at + start, bytes: bytes.subarray(start, end) })
    start = end
  }
  return pieces
}

function changed(bytes: Buffer, change: DataChange): Buffer {
  if (change.do === 'truncate') return resized(bytes, change.size)
  const grown = resized(bytes, Math.max(bytes.length, change.at + change.bytes.length))
  change.bytes.copy(grown, change.at)
  return grown
}

function resized(bytes: Buffer, size: number): Buffer {
  const copy = Buffer.alloc(size)
  bytes.copy(copy)
  return copy
}
