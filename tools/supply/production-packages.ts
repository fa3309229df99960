import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A package that the app is made of, as the lock file has it. */
export interface ProductionPackage {
  /** Below the project's folder: `node_modules/…`. */
  readonly path: string
  readonly name: string
  readonly version: string
  /** As the package says it, an SPDX expression. */
  readonly licence: string
  /** Only for some systems, or not needed. */
  readonly optional: boolean
  /** What npm would run on installing it, by the lock file or by the package's own word. */
  readonly installScripts: readonly string[]
  /** Bytes on this disk; null when it is not installed here. */
  readonly bytes: number | null
}

interface Locked {
  readonly name?: string
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
}

/** Everything below `dependencies`, in alphabetical order: what is bundled and what is shipped beside the bundles. */
export function productionPackages(): ProductionPackage[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, locked]) => ({
      path,
      name: locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version ?? '',
      licence: locked.license ?? 'unknown',
      optional: locked.optional === true,
      installScripts: installScripts(path, locked),
      bytes: existsSync(join(root, path)) ? bytesIn(join(root, path)) : null,
    }))
    .sort((one, other) => one.name.localeCompare(other.name))
}

function installScripts(path: string, { hasInstallScript }: Locked): string[] {
  const found = hasInstallScript === true ? ['by the lock file'] : []
  const file = join(root, path, 'package.json')
  if (!existsSync(file)) return found
  const { scripts = {}, gypfile } = JSON.parse(readFileSync(file, 'utf8')) as {
    scripts?: Record<string, string>
    gypfile?: boolean
  }
  for (const name of ['preinstall', 'install', 'postinstall']) if (name in scripts) found.push(name)
  // npm compiles what has a `binding.gyp`, unless the package says that it must not.
  if (gypfile !== false && existsSync(join(root, path, 'binding.gyp'))) found.push('node-gyp rebuild')
  return found
}

/** Bytes of the package's own files, without the packages installed inside it. */
function bytesIn(folder: string): number {
  let sum = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) sum += bytesIn(path)
    else if (entry.isFile()) sum += statSync(path).size
  }
  return sum
}
