import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

// npm run torture:silence -- [--minutes 10]: the tour of tests/e2e/network-silence.spec.ts over and over, under strace.
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const { status } = spawnSync('playwright', ['test', 'network-silence'], {
  stdio: 'inherit',
  env: { ...process.env, GOLDSEAM_SILENCE_MINUTES: values.minutes },
})
process.exitCode = status ?? 1
