import { parseArgs } from 'node:util'
import { cutPower } from './faults/cuts.ts'
import { failTheDisk } from './faults/failures.ts'
import { killTheProgram } from './faults/kills.ts'
import { type Result, together } from './faults/result.ts'
import { compileShim } from './faults/shim.ts'

// npm run torture [-- --short] [--seed 1] [--plant]: kills, cuts the power of, and fails the disk under a program that
// does everything one can do to a vault, and looks for all it had called done. The last line says what came of it;
// fails when anything was lost. --plant takes the syncs out of what was written down, and must fail.
const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    plant: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const counts = values.short
  ? { kills: 20, cuts: 120, faults: 40 }
  : { kills: 1_000, cuts: 1_000, faults: 400 }
/** Cuts looked for in the log of one run. */
const cutsOfOneRun = values.short ? 60 : 125

const shim = compileShim()
const cuts: Result[] = []
for (let run = 0; run * cutsOfOneRun < counts.cuts; run += 1) {
  cuts.push(await cutPower({ shim, seed: seed + run, deeds: 100, cuts: cutsOfOneRun, plant: values.plant }))
}
const byCut = report('power cuts', together(cuts))
const byKill = report('kills', await killTheProgram({ kills: counts.kills, seed }))
const byFault = report(
  'faults of the disk',
  await failTheDisk({ shim, seed, deeds: 60, faults: counts.faults }),
)
const all = together([byCut, byKill, byFault])
console.log(
  `${byCut.tried} cuts, ${byKill.tried} kills, ${byFault.tried} faults: ` +
    `${all.acknowledged} acknowledged deeds, ${all.wrong.length} times not as promised`,
)
process.exitCode = all.wrong.length > 0 ? 1 : 0

function report(what: string, result: Result): Result {
  console.log(`${what}: ${result.tried}, ${result.acknowledged} acknowledged, ${result.wrong.length} wrong`)
  for (const line of result.wrong) console.log(`  ${line}`)
  return result
}
