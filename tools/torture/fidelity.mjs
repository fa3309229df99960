import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// npm run torture:fidelity -- [documents] [seed]: so many random documents (10,000) go from the editor through Markdown
// and the encrypted database back into the editor, and every block, word and mark must come back. The tests of every
// day do the same with fewer. Without a seed the documents are new ones each time; what fails tells its seed.
const root = join(import.meta.dirname, '../..')
const [documents = '10000', seed = 'random'] = process.argv.slice(2)
const test = 'tests/unit/renderer/editor/stored-fidelity.test.ts'
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', test], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FIDELITY_RUNS: documents, GOLDSEAM_SEED: seed },
})
process.exit(status ?? 1)
