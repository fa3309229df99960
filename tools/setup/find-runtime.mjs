import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser-paths.mjs'
import { findElectron } from './find-electron.mjs'
import { ownNode, readStamp, root, writeStamp } from './project.mjs'
import { runProgram } from './run-program.mjs'
import { say, step, Trouble } from './say.mjs'

/** A day in milliseconds: how long a failed download is not tried again. */
const day = 86_400_000
/** How long the server of the download may take to answer at all, and how long the download, in milliseconds. */
const limits = { answer: 5_000, download: 600_000 }

/**
 * What runs the app for a person: Electron, downloaded if need be; else an installed Chromium or Chrome.
 * @returns {Promise<{ kind: 'electron' | 'chromium', program: string }>}
 */
export async function findRuntime() {
  const electron = findElectron(root) ?? (await downloadElectron())
  if (electron !== null) return { kind: 'electron', program: electron }
  const program = await findOrInstallBrowser()
  say(`Electron's program is not here and could not be downloaded. The same app runs in ${program}.`)
  return { kind: 'chromium', program }
}

/**
 * An installed Chromium or Chrome; as root on Debian, Debian's own is installed when there is none.
 * @returns {Promise<string>}
 */
export async function findOrInstallBrowser() {
  const found = findBrowser()
  if (found !== null) return found
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!canInstall) {
    throw new Trouble(
      'This needs Electron, or Chromium or Google Chrome, and none is on this machine. Install one of the two ' +
        'browsers (on Debian or Ubuntu: sudo apt install chromium), or name one by GOLDSEAM_CHROMIUM=/path/to/it.',
    )
  }
  say('There is no Chromium on this machine. Installing it with: apt-get install -y chromium')
  await apt('update')
  await apt('install', '-y', '--no-install-recommends', 'chromium')
  const installed = findBrowser()
  if (installed === null)
    throw new Trouble('apt-get has installed chromium, but its program is not to be found.')
  return installed
}

/** @param {readonly string[]} args */
async function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, printed } = await step(`Running apt-get ${args[0]}.`, () =>
    runProgram('apt-get', ['-q', ...args], { env, quiet: true, timeLimit: limits.download }),
  )
  if (code === 0) return
  say(printed)
  throw new Trouble(`apt-get ${args[0]} failed; the reason is above.`)
}

/**
 * Downloads Electron, at most once a day, and never for longer than the limits say.
 * @returns {Promise<string | null>} its program, or null
 */
async function downloadElectron() {
  const stamp = 'electron-tried'
  const triedAt = Number(readStamp(stamp))
  const wantsNone = process.env.ELECTRON_SKIP_BINARY_DOWNLOAD
  if (wantsNone || Date.now() - triedAt < day) return null
  writeStamp(stamp, String(Date.now()))
  if (!(await step('Looking for the download of Electron.', serverAnswers))) return null
  await step('Downloading Electron (about 110 MB, once).', () =>
    runProgram(ownNode(), [join(root, 'node_modules/electron/install.js')], {
      cwd: root,
      quiet: true,
      timeLimit: limits.download,
    }),
  )
  return findElectron(root)
}

/** Whether the download's server can be reached. Behind a proxy only the download itself can tell. */
async function serverAnswers() {
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return true
  const server =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/'
  try {
    await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(limits.answer) })
    return true
  } catch {
    // Offline, blocked or too slow: all mean that there is nothing to be had now.
    return false
  }
}
