/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, link?: boolean, optional?: boolean,
 *   optionalDependencies?: Record<string, string>, dependencies?: Record<string, string> }} LockedPackage
 */

/**
 * What would keep a lock file from working in a fresh clone, as sentences. A package for another system that is
 * missing makes `npm ci` fail there; an address of a server makes it depend on that server; without the hash of its
 * content any server could send something else under the same name.
 * @param {{ packages: Record<string, LockedPackage> }} lock
 * @returns {string[]}
 */
export function troubleInLock({ packages }) {
  const trouble = []
  for (const [path, { version, resolved, integrity, link, optionalDependencies = {} }] of Object.entries(
    packages,
  )) {
    for (const [name, wanted] of Object.entries(optionalDependencies)) {
      if (findPackage(packages, path, name)) continue
      trouble.push(
        `${path || 'The project'}@${version} may use ${name}@${wanted}, which is not in the lock file.`,
      )
    }
    if (path !== '' && link !== true && !integrity?.startsWith('sha512-')) {
      trouble.push(`${path}@${version} has no hash of its content.`)
    }
    if (resolved !== undefined && /^(https?|git)/.test(resolved)) {
      trouble.push(`${path} is tied to the server ${new URL(resolved).host}.`)
    }
  }
  return trouble
}

/** The package a name means to the package at a path: the nearest one on the way up, as Node looks for it. */
function findPackage(packages, from, name) {
  for (let folder = from; ; ) {
    const found = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]
    if (found || folder === '') return found
    const above = folder.lastIndexOf('/node_modules/')
    folder = above < 0 ? '' : folder.slice(0, above)
  }
}
