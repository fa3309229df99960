import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

// `npm run bench -- --entries 10000 --json FILE`. Started by `npm run`, this is the project's own Node already;
// started by hand it may be an older one, which cannot read TypeScript.
const own = join(import.meta.dirname, '../../node_modules/.bin/node')
const bench = join(import.meta.dirname, 'bench.ts')
if (!existsSync(own)) {
  console.error('The bench needs the installed packages: run `npm ci` first.')
  process.exit(1)
}
const { status } = spawnSync(own, ['--expose-gc', bench, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
