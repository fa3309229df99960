import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Trouble } from './say.mjs'

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the set-up remembers what it has done. Removed with node_modules, as it should be. */
const stamps = join(root, 'node_modules/.cache/goldseam')

/**
 * What was last written under a name, or '' if nothing was.
 * @param {string} name
 */
export function readStamp(name) {
  const file = join(stamps, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/**
 * @param {string} name
 * @param {string} text
 */
export function writeStamp(name, text) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), text)
}

/**
 * A hash over the names and contents of files and of everything in folders. What does not exist counts as absent.
 * @param {readonly string[]} paths relative to the project's folder
 */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn).sort()) {
    hash.update(`${path}\0`)
    hash.update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

/** @param {string} path */
function filesIn(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full).flatMap((name) => filesIn(`${path}/${name}`))
}

/**
 * The Node the project runs on: the one among its own dependencies, whatever this machine has.
 * @returns {string} path of the program
 */
export function ownNode() {
  const own = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 24) return process.execPath
  throw new Trouble(
    `Goldseam needs Node 24, and its own copy is missing: node_modules/node has no program for this system. ` +
      `Install Node 24 from https://nodejs.org, then run this again.`,
  )
}
