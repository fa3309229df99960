// npm start: sets up what is missing, then opens the app.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './setup/build-app.mjs'
import { findOrInstallBrowser, findRuntime } from './setup/find-runtime.mjs'
import { installDependencies } from './setup/install-dependencies.mjs'
import { ownNode, root } from './setup/project.mjs'
import { runAsCommand, say } from './setup/say.mjs'

runAsCommand(async () => {
  await installDependencies()
  await buildApp()
  if (!hasDisplay()) return tour()
  const { kind, program } = await findRuntime()
  return kind === 'electron' ? startElectron(program) : startOnChromium()
})

function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** With nothing to show a window on, the app is walked through instead, so that the command ends in something real. */
async function tour() {
  say('There is no display to open a window on. This would open one: xvfb-run -a npm start')
  say(
    'Walking through the app without a window instead (npm run tour); pictures of every screen go to out/tour.',
  )
  await findOrInstallBrowser()
  return run(ownNode(), [join(root, 'tools/tour.mjs')])
}

function startElectron(program) {
  const asRoot = process.getuid?.() === 0
  if (asRoot) say("Running as root: Electron is started without Chromium's own sandbox (--no-sandbox).")
  return run(program, [root, ...(asRoot ? ['--no-sandbox'] : []), ...process.argv.slice(2)])
}

function startOnChromium() {
  const register = new URL('./chromium-host/register.mjs', import.meta.url).href
  const main = join(root, 'out/main/index.js')
  return run(ownNode(), ['--import', register, main, '--headed', ...process.argv.slice(2)])
}

/** Runs a program in this terminal until it ends; a signal to stop goes to it too. */
function run(program, args) {
  if (!existsSync(program)) throw new Error(`${program} is gone`)
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
