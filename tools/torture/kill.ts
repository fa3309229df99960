import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { seededRandom } from '../bench/seeded-random.ts'
import { summaryOf } from './kill-outcome.ts'
import { killWhileWriting } from './kill-while-writing.ts'
import { runFolders } from './running-journal.ts'

// npm run torture:kill -- [--kills 200] [--seed 1] [--plant early]: kills the built app while it is written into, and
// looks for every word it had called saved. The last line says what came of it; fails when anything was lost.
// SIGINT to this process alone ends it after the kill it is at, with what came of those so far.
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    plant: { type: 'string', default: 'none' },
  },
})
let interrupted = false
process.once('SIGINT', () => {
  interrupted = true
})
const all = mkdtempSync(join(tmpdir(), 'goldseam-kill-'))
try {
  const outcomes = await killWhileWriting({
    mainFile: resolve(import.meta.dirname, '../../out/main/index.js'),
    folders: runFolders(all),
    again: (kills) => {
      if (kills > 0 && kills % 10 === 0) console.log(`${kills} kills`)
      return kills < Number(values.kills) && !interrupted
    },
    random: seededRandom(Number(values.seed)),
    plant: values.plant === 'early' ? 'early' : 'none',
  })
  const { lines, failed } = summaryOf(outcomes)
  for (const line of lines) console.log(line)
  process.exitCode = failed ? 1 : 0
} finally {
  rmSync(all, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
