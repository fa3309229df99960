import { existsSync, readFileSync, rmSync } from 'node:fs'

/**
 * How a stage of tests went. `notRun` are the names of skipped tests.
 * @typedef {{ passed: number, failed: number, skipped: number, notRun: readonly string[] }} Counts
 */

/** @type {Counts} */
export const noCounts = { passed: 0, failed: 0, skipped: 0, notRun: [] }

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
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * @param {any} report vitest's JSON report
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function vitestCounts(report, code) {
  if (report === null) return { ...noCounts, failed: 1 }
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
  if (report === null) return { ...noCounts, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)]
  const notRun = report.suites
    .flatMap(specs)
    .flatMap(({ title, tests }) => tests.filter(({ status }) => status === 'skipped').map(() => title))
  return withExitCode({ passed: expected, failed: unexpected + flaky, skipped, notRun }, code)
}
