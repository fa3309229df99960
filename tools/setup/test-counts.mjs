import { existsSync, readFileSync, rmSync } from 'node:fs'

/**
 * How a stage of tests went. `notRun` are the names of skipped tests, `failures` what failed and how: they are said
 * last, because whoever reads a long run reads its end.
 * @typedef {{
 *   passed: number, failed: number, skipped: number, notRun: readonly string[], failures: readonly string[]
 * }} Counts
 */

/** @type {Counts} */
export const noCounts = { passed: 0, failed: 0, skipped: 0, notRun: [], failures: [] }

/** @param {string} reason @returns {Counts} one failure that is no test's */
export const oneFailure = (reason) => ({ ...noCounts, failed: 1, failures: [reason] })

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    notRun: [...a.notRun, ...b.notRun],
    failures: [...a.failures, ...b.failures],
  }
}

/**
 * Reads a report and removes it, so that it can never be taken for that of a later run.
 * @param {string} file
 * @returns {any} null when the runner has written none
 */
export function readReport(file) {
  if (!existsSync(file)) return null
  const report = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  return report
}

/**
 * A runner that failed without a failed test (a file that cannot be read, an error outside of any test) counts as one
 * failure: its exit code is never lost.
 * @param {Counts} counts
 * @param {number} code
 * @returns {Counts}
 */
function withExitCode(counts, code) {
  if (code === 0 || counts.failed > 0) return counts
  return addCounts(counts, oneFailure(`the runner ended with code ${code} and no failed test`))
}

/** What a failed test is called, and its first words: enough to look for the rest further up. */
const failure = (name, messages) => `${name}\n${messages.join('\n').slice(0, 2000)}`

/**
 * @param {any} report vitest's JSON report
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function vitestCounts(report, code) {
  if (report === null) return oneFailure('vitest has written no report')
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && message) return [failure(name, [message])]
    return failed.map((test) => failure(`${name}: ${test.fullName}`, test.failureMessages))
  })
  const notRun = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  )
  return withExitCode(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: notRun.length,
      notRun,
      failures,
    },
    code,
  )
}

/**
 * @param {any} report Playwright's JSON report
 * @param {number} code Playwright's exit code
 * @returns {Counts}
 */
export function playwrightCounts(report, code) {
  if (report === null) return oneFailure('Playwright has written no report')
  const { expected, unexpected, flaky, skipped } = report.stats
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)]
  const tests = report.suites
    .flatMap(specs)
    .flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title })))
  const notRun = tests.filter(({ status }) => status === 'skipped').map(({ title }) => title)
  const failures = tests
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ title, results }) =>
      failure(
        title,
        results.flatMap(({ errors }) => errors.map(({ message }) => message)),
      ),
    )
  return withExitCode({ passed: expected, failed: unexpected + flaky, skipped, notRun, failures }, code)
}
