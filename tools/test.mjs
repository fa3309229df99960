// npm test: sets up what is missing, then checks, tests and tries out the app. The last line is the count.
import { join } from 'node:path'
import { buildApp } from './setup/build-app.mjs'
import { findOrInstallBrowser } from './setup/find-runtime.mjs'
import { installDependencies } from './setup/install-dependencies.mjs'
import { ownNode, root } from './setup/project.mjs'
import { runNpm } from './setup/run-npm.mjs'
import { runProgram } from './setup/run-program.mjs'
import { say, Trouble } from './setup/say.mjs'
import {
  addCounts,
  noCounts,
  oneFailure,
  playwrightCounts,
  readReport,
  vitestCounts,
} from './setup/test-counts.mjs'

const reports = join(root, 'node_modules/.cache/goldseam')
const tool = (path, ...args) =>
  runProgram(ownNode(), [join(root, 'node_modules', path), ...args], { cwd: root })

/** Runs a stage; what keeps it from running at all counts as one failure. */
async function stage(what, work) {
  say(`\n== ${what}`)
  try {
    return await work()
  } catch (error) {
    return oneFailure(error instanceof Trouble ? error.message : String(error?.stack ?? error))
  }
}

/** Passing a check is no test, so it does not count. */
async function check() {
  const { code } = await runNpm(['run', '--silent', 'check'])
  return code === 0 ? noCounts : oneFailure('npm run check')
}

async function unitTests() {
  const file = join(reports, 'vitest.json')
  const { code } = await tool(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  )
  return vitestCounts(readReport(file), code)
}

async function endToEnd() {
  await buildApp()
  const file = join(reports, 'playwright.json')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const { code } = await runProgram(
    ownNode(),
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    { cwd: root, env },
  )
  return playwrightCounts(readReport(file), code)
}

async function main() {
  let counts = noCounts
  await installDependencies()
  await findOrInstallBrowser()
  counts = addCounts(counts, await stage('Checking format, lint, walls, types and the lock file', check))
  counts = addCounts(counts, await stage('Unit tests (vitest)', unitTests))
  counts = addCounts(counts, await stage('Building the app, and end-to-end tests (playwright)', endToEnd))
  return counts
}

void main()
  .catch((error) => oneFailure(error instanceof Trouble ? error.message : String(error?.stack ?? error)))
  .then(({ passed, failed, skipped, notRun, failures }) => {
    say('')
    for (const name of notRun) say(`not run: ${name}`)
    for (const what of failures) say(`failed: ${what}`)
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
  })
