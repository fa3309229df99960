// Fails when the committed catalogue of words is not what the sources say: a word that is missing there would be
// shown as its bare id. Works on a copy, so that nothing in the tree changes. `npm run words` brings it up to date.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const committed = join(root, 'src/shared/locales')
const copy = join(root, 'node_modules/.cache/words')
const config = join(copy, 'lingui.config.mjs')

rmSync(copy, { recursive: true, force: true })
mkdirSync(copy, { recursive: true })
cpSync(committed, join(copy, 'locales'), { recursive: true })
writeFileSync(
  config,
  `import words from ${JSON.stringify(join(root, 'lingui.config.ts'))}
const [catalog] = words.catalogs
export default {
  ...words,
  rootDir: ${JSON.stringify(root)},
  catalogs: [{ ...catalog, path: '<rootDir>/${relative(root, copy)}/locales/{locale}/messages' }],
}
`,
)

for (const step of [
  ['extract', '--clean'],
  ['compile', '--typescript'],
]) {
  const lingui = join(root, 'node_modules/@lingui/cli/dist/lingui.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [lingui, ...step, '--config', config], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) {
    console.error(`lingui ${step.join(' ')} did not work:\n${stdout}${stderr}`)
    process.exit(1)
  }
}

const files = readdirSync(join(copy, 'locales'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:po|ts)$/.test(name),
)
const stale = files.filter((name) => read(join(committed, name)) !== read(join(copy, 'locales', name)))
if (stale.length > 0) {
  console.error(`The catalogue of words is not up to date (${stale.join(', ')}). Run: npm run words`)
  process.exit(1)
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
