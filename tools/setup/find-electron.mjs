import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Electron's binary below node_modules, or null when its package is there without it. Never downloads.
 * @param {string} root the project's folder
 * @returns {string | null}
 */
export function findElectron(root) {
  const folder = join(root, 'node_modules/electron')
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(named ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}
