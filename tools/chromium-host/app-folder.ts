import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest folder above a file that has a package.json. */
export function folderOfApp(file: string): string {
  const folder = dirname(file)
  if (folder === file) throw new Error('the app has no package.json')
  return existsSync(join(folder, 'package.json')) ? folder : folderOfApp(folder)
}
