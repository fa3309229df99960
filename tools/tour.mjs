// npm run tour: sets up what is missing, then walks through the whole app and leaves pictures in out/tour.
// npm run tour -- --readme also takes the README's picture anew.
import { join } from 'node:path'
import { buildApp } from './setup/build-app.mjs'
import { findElectron } from './setup/find-electron.mjs'
import { findOrInstallBrowser } from './setup/find-runtime.mjs'
import { installDependencies } from './setup/install-dependencies.mjs'
import { ownNode, root } from './setup/project.mjs'
import { runProgram } from './setup/run-program.mjs'
import { runAsCommand } from './setup/say.mjs'

runAsCommand(async () => {
  await installDependencies()
  await buildApp()
  if (findElectron(root) === null) await findOrInstallBrowser()
  const { code } = await runProgram(ownNode(), [join(root, 'tools/tour/run.ts'), ...process.argv.slice(2)], {
    cwd: root,
  })
  return code
})
