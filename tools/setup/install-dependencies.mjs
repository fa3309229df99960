import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, readStamp, root, writeStamp } from './project.mjs'
import { runNpm } from './run-npm.mjs'
import { say, step, Trouble } from './say.mjs'

const stamp = 'installed'

/** Installs what package-lock.json names, unless exactly that is installed already. */
export async function installDependencies() {
  const wanted = `${hashOf(['package-lock.json'])} ${process.platform} ${process.arch}`
  if (readStamp(stamp) === wanted && hasPackages()) return
  if (isInstalledByHand()) return writeStamp(stamp, wanted)
  const { code, printed } = await step('Installing dependencies. This takes about a minute.', npmCi)
  if (code !== 0) {
    say(printed)
    throw new Trouble('The dependencies could not be installed. Is this machine online? Then run this again.')
  }
  writeStamp(stamp, wanted)
}

function npmCi() {
  return runNpm(['ci', '--loglevel=error', '--no-audit', '--no-fund'], { quiet: true })
}

const installedList = join(root, 'node_modules/.package-lock.json')

function hasPackages() {
  return existsSync(installedList)
}

/** Whether somebody has run npm install, and everything the lock file names is there in that version. */
function isInstalledByHand() {
  if (!hasPackages()) return false
  const installed = packagesOf(installedList)
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  )
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
