// npm run dev: the app with hot reload, in Electron or in Chromium.
import { join } from 'node:path'
import { findRuntime } from './setup/find-runtime.mjs'
import { installDependencies } from './setup/install-dependencies.mjs'
import { ownNode, root } from './setup/project.mjs'
import { runProgram } from './setup/run-program.mjs'
import { runAsCommand } from './setup/say.mjs'

runAsCommand(async () => {
  await installDependencies()
  const { kind } = await findRuntime()
  const electronVite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const env = { ...process.env, ...(kind === 'electron' ? {} : onChromium()) }
  const { code } = await runProgram(ownNode(), [electronVite, 'dev', ...process.argv.slice(2)], {
    cwd: root,
    env,
  })
  return code
})

/** electron-vite starts whatever these name in place of Electron: Node, with the host, on the main bundle. */
function onChromium() {
  return {
    ELECTRON_EXEC_PATH: ownNode(),
    ELECTRON_ENTRY: join(root, 'tools/chromium-host/run.mjs'),
    ELECTRON_CLI_ARGS: JSON.stringify([join(root, 'out/main/index.js'), '--headed']),
  }
}
