import { expect, test } from 'vitest'

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly notRun: readonly string[]
  readonly failures: readonly string[]
}
interface TestCounts {
  vitestCounts(report: unknown, code: number): Counts
  playwrightCounts(report: unknown, code: number): Counts
}

const { vitestCounts, playwrightCounts }: TestCounts = await import(
  '../../../../tools/setup/test-counts.mjs' as string
)

const vitestReport = {
  numPassedTests: 2,
  numFailedTests: 1,
  testResults: [
    {
      name: 'one.test.ts',
      assertionResults: [
        { status: 'passed', fullName: 'one' },
        { status: 'pending', fullName: 'needs a printer' },
        { status: 'failed', fullName: 'two', failureMessages: ['expected 2 to be 3'] },
      ],
    },
    { name: 'two.test.ts', message: 'cannot be read', assertionResults: [] },
  ],
}
const playwrightReport = {
  stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 1 },
  suites: [
    {
      suites: [
        {
          specs: [
            { title: 'needs Electron', tests: [{ status: 'skipped', results: [] }] },
            {
              title: 'opens',
              tests: [{ status: 'flaky', results: [{ errors: [{ message: 'too early' }] }, { errors: [] }] }],
            },
          ],
        },
      ],
    },
  ],
}

test('what a report says is counted, and what was not run or failed is named', () => {
  expect(vitestCounts(vitestReport, 1)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 1,
    notRun: ['needs a printer'],
    failures: ['one.test.ts: two\nexpected 2 to be 3', 'two.test.ts\ncannot be read'],
  })
})

test('a test that passed at the second try has failed', () => {
  expect(playwrightCounts(playwrightReport, 0)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 1,
    notRun: ['needs Electron'],
    failures: ['opens\ntoo early'],
  })
})

test('a runner that fails without a failed test counts as a failure', () => {
  expect(vitestCounts({ ...vitestReport, numFailedTests: 0 }, 1).failed).toBe(1)
  expect(
    playwrightCounts({ ...playwrightReport, stats: { ...playwrightReport.stats, flaky: 0 } }, 1).failed,
  ).toBe(1)
})

test('a runner that has written no report counts as a failure', () => {
  expect([vitestCounts(null, 0).failed, playwrightCounts(null, 0).failed]).toEqual([1, 1])
})
