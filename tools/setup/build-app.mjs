import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, ownNode, readStamp, root, writeStamp } from './project.mjs'
import { runProgram } from './run-program.mjs'
import { say, step, Trouble } from './say.mjs'

const stamp = 'built'
const outputs = [
  'out/main/index.js',
  'out/main/journal.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
]
/** Everything the bundles are made of. */
const inputs = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'lingui.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]

/** Builds the app into `out`, unless it is there and made of exactly what is there now. */
export async function buildApp() {
  const made = hashOf(inputs)
  if (outputs.every(exists) && readStamp(stamp) === `${made} ${whenBuilt()}`) return
  const build = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { code, printed } = await step('Building the app.', () =>
    runProgram(ownNode(), [build, 'build', '--logLevel', 'warn'], { cwd: root, quiet: true }),
  )
  if (code !== 0 || !outputs.every(exists)) {
    say(printed)
    throw new Trouble('The app could not be built; the reason is above.')
  }
  writeStamp(stamp, `${made} ${whenBuilt()}`)
}

/** @param {string} path */
const exists = (path) => existsSync(join(root, path))

/** A build by somebody else, of other sources, has other times. */
const whenBuilt = () => outputs.map((path) => statSync(join(root, path)).mtimeMs).join(' ')
