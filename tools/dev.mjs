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
  const options = process.argv.slice(2)
  const { code } =
    kind === 'electron'
      ? await runProgram(ownNode(), [electronVite, 'dev', ...options], { cwd: root })
      : await runProgram(ownNode(), [electronVite, 'dev', ...options, '--', ...onChromium.args], {
          cwd: root,
          env: { ...process.env, ...onChromium.env() },
        })
  return code
})

/** electron-vite starts whatever these name in place of Electron: Node, with the host, on the main bundle. */
const onChromium = {
  args: [join(root, 'out/main/index.js'), '--headed'],
  env: () => ({
    ELECTRON_EXEC_PATH: ownNode(),
    ELECTRON_ENTRY: join(root, 'tools/chromium-host/run.mjs'),
  }),
}
