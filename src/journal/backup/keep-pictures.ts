import { join } from 'node:path'
import type { BackupDisk } from './backup-disk.ts'
import type { Breathe } from './check-copy.ts'
import type { Manifest } from './manifest.ts'

/** A picture's file: its name, the same in every folder, and its bytes there. */
export type PictureFile = Manifest['pictures'][number]

/**
 * Gives a set the pictures it does not have yet. A picture's file never changes, so one of the same name and size is
 * the same: nothing is copied twice. Where the file system knows second names (hard links) nothing is copied at all.
 * When this resolves they are on the disk. Those that are not in `from` are left out of what is returned.
 */
export async function keepPictures(
  disk: BackupDisk,
  { from, to, names }: { readonly from: string; readonly to: string; readonly names: readonly string[] },
  breathe: Breathe,
): Promise<readonly PictureFile[]> {
  if (names.length === 0) return []
  if (!disk.exists(to)) disk.makeFolder(to)
  // All links are made before anything else can happen, so that none of the pictures can be deleted in between.
  const there = names.filter((name) => disk.kind(join(from, name)) === 'file')
  const pictures = there.map((name) => ({ name, size: disk.size(join(from, name)) }))
  const unlinked = pictures.filter(
    (picture) => !has(disk, to, picture) && !linked(disk, from, to, picture.name),
  )
  for (const { name } of unlinked) {
    await breathe()
    if (disk.kind(join(from, name)) === 'file') await copied(disk, join(from, name), join(to, name))
  }
  disk.syncFolder(to)
  return pictures.filter((picture) => has(disk, to, picture))
}

/** Whether the set has this picture, whole as far as its size tells. What has its name and is not, is removed. */
function has(disk: BackupDisk, folder: string, { name, size }: PictureFile): boolean {
  const file = join(folder, name)
  const kind = disk.kind(file)
  if (kind === null) return false
  if (kind === 'file' && disk.size(file) === size) return true
  if (kind === 'folder') return false
  disk.removeFile(file)
  return false
}

/** Of the ways a file system says that it knows no second names, or not between these two places. */
const noLinks = ['EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EISDIR', 'UNKNOWN']

function linked(disk: BackupDisk, from: string, to: string, name: string): boolean {
  try {
    disk.link(join(from, name), join(to, name))
    return true
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && noLinks.includes(String(thrown.code))) return false
    throw thrown
  }
}

async function copied(disk: BackupDisk, from: string, to: string): Promise<void> {
  const partial = `${to}.new`
  if (disk.exists(partial)) disk.removeFile(partial)
  await disk.copy(from, partial)
  disk.rename(partial, to)
}
