// npm run rebuild-driver [-- --built FILE]: compiles the database driver from the sources in its package, beside it,
// and compares what the prebuilt file and the one made here are and do. Needs a compiler, Python and a few minutes.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { driverOptions, ownOptions } from './driver.ts'
import { root } from './production-packages.ts'

const { values } = parseArgs({ options: { built: { type: 'string' } } })
const packaged = realpathSync(join(root, 'node_modules/better-sqlite3'))
const prebuilt = join(packaged, `prebuilds/${process.platform}-${process.arch}.node`)
const work = mkdtempSync(join(tmpdir(), 'goldseam-driver-'))

interface Behaviour {
  readonly options: readonly string[]
  readonly other: object | null
  readonly [name: string]: unknown
}

/** Compiles a copy of the package, so that the installed one stays as it came. */
function build(): string {
  const copy = join(work, 'driver')
  cpSync(packaged, copy, { recursive: true })
  mkdirSync(join(copy, 'node_modules'))
  cpSync(join(root, 'node_modules/node-addon-api'), join(copy, 'node_modules/node-addon-api'), {
    recursive: true,
  })
  const args = [nodeGyp(), 'rebuild', '--release', '--force_build=1']
  const headers = process.env.npm_config_nodedir
  if (headers) args.push(`--nodedir=${headers}`)
  console.log('Compiling the driver from its sources. This takes some minutes.')
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the driver could not be compiled:\n${stderr.slice(-2000)}`)
  return join(copy, 'build/Release/better_sqlite3.node')
}

/** npm brings node-gyp with it. */
function nodeGyp(): string {
  const npm = process.env.npm_execpath
  if (!npm) throw new Error('start this with npm run rebuild-driver')
  return join(dirname(createRequire(npm).resolve('node-gyp/package.json')), 'bin/node-gyp.js')
}

function behaviour(binary: string, own: string, others: string): Behaviour {
  const script = join(root, 'tools/supply/driver-behaviour.ts')
  return JSON.parse(execFileSync(process.execPath, [script, binary, work, own, others], { encoding: 'utf8' }))
}

try {
  const built = values.built ?? build()
  const theirs = behaviour(prebuilt, 'theirs.db', '')
  const ours = behaviour(built, 'ours.db', 'theirs.db')
  // And the file of the new build, read by the prebuilt one.
  const back = behaviour(prebuilt, 'again.db', 'ours.db')
  const comparable = ({ options, other: _other, ...rest }: Behaviour) => ({
    ...rest,
    options: ownOptions(options),
  })
  const [one, two] = [comparable(theirs), comparable(ours)]
  const different = Object.keys(one).filter(
    (name) => JSON.stringify(Reflect.get(one, name)) !== JSON.stringify(Reflect.get(two, name)),
  )
  const read = [ours.other, back.other].map((other) => JSON.stringify(other))
  if (ours.other === null || read[0] !== read[1]) different.push('the file of the other')
  if (JSON.stringify(one.options) !== JSON.stringify([...driverOptions].sort()))
    different.push('pinned options')
  for (const name of Object.keys(one))
    console.log(`${different.includes(name) ? 'DIFFERENT' : 'same'}  ${name}`)
  console.log(
    `compilers: ${[theirs, ours].map(({ options }) => options.find((option) => option.startsWith('COMPILER'))).join(' and ')}`,
  )
  console.log(
    different.length === 0 ? 'The two builds are and do the same.' : `Different: ${different.join(', ')}`,
  )
  process.exitCode = different.length === 0 ? 0 : 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
